package org.qunxing.planreader.lines;

import java.util.List;

/** The nouns that titles of plans, reports and other official papers end in. */
public final class TitleLines {

  private static final List<String> KINDS =
      List.of(
          "计划", "总结", "要点", "方案", "规划", "报告", "意见", "清单", "汇报", "安排", "思路", "打算", "通知", "纲要", "办法",
          "措施", "情况", "部署", "决定", "任务", "目标", "工作要求", "分解表", "责任书", "任务书", "行动", "项目表", "一览表", "台账",
          "述职", "讲话", "公报", "白皮书", "综述", "材料", "回顾", "展望", "指标", "倡议书", "总结报告", "实事", "建议", "函",
          "公告", "决议", "规定", "细则", "举措", "章程");

  private TitleLines() {}

  static boolean isTitle(Line line) {
    return line.length() <= 60 && isTitle(line.plain(60));
  }

  /** Whether the plain line ends as titles do, a remark in brackets aside. */
  public static boolean isTitle(String plain) {
    String bare = withoutRemark(plain);
    for (int i = 0; i < bare.length(); i++) {
      if ("，。；！？".indexOf(bare.charAt(i)) >= 0) {
        return false;
      }
    }
    return KINDS.stream().anyMatch(bare::endsWith);
  }

  private static String withoutRemark(String plain) {
    int end = plain.length();
    if (plain.endsWith("）") && plain.lastIndexOf('（') > 0) {
      end = plain.lastIndexOf('（');
    }
    while (end > 0 && "”》".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }
}
