package org.qunxing.demo;

import java.util.List;
import java.util.Set;
import org.qunxing.cadres.exams.NewQuestion;
import org.qunxing.cadres.exams.QuestionKind;

/** Questions on the Trade Union Law (工会法) and the law on mediation of labour disputes. */
final class DemoExam {

  private DemoExam() {}

  static List<NewQuestion> questions() {
    return List.of(
        one("用人单位有会员多少人以上的，应当建立基层工会委员会？", List.of("十人", "二十五人", "五十人", "一百人"), 1, "工会法第十一条"),
        one(
            "职工多少人以上的企业、事业单位、社会组织的工会，可以设专职工会主席？",
            List.of("一百人", "二百人", "三百人", "五百人"),
            1,
            "工会法第十四条"),
        one(
            "建立工会组织的用人单位，每月按全部职工工资总额的多少向工会拨缴经费？",
            List.of("百分之一", "百分之二", "百分之三", "百分之五"),
            1,
            "工会法第四十三条"),
        one("女职工委员会在谁的领导下开展工作？", List.of("同级工会", "用人单位", "职工食堂", "人力资源部门"), 0, "工会法第十一条"),
        one("用人单位拨缴工会经费，在什么地方列支？", List.of("税前", "利润分配", "职工个人工资", "罚款"), 0, "工会法第四十三条"),
        many(
            "工会的基本职责有哪些？",
            List.of("维护职工合法权益", "竭诚服务职工群众", "组织生产销售", "审批职工请假"),
            Set.of(0, 1),
            "工会法第六条"),
        many(
            "下列哪些是工会经费的来源？",
            List.of("会员缴纳的会费", "用人单位拨缴的经费", "人民政府的补助", "向职工摊派"),
            Set.of(0, 1, 2),
            "工会法第四十三条"),
        truth("基层工会委员会每届任期三年或者五年。", true, "工会法第十六条"),
        truth("企业主要负责人的近亲属可以作为本企业基层工会委员会成员的人选。", false, "工会法第十条"),
        truth("上级工会可以派员帮助和指导企业职工组建工会，任何单位和个人不得阻挠。", true, "工会法第十二条"),
        truth("罢免工会主席，要全体会员或者全体代表过半数通过。", true, "工会法第十八条"),
        truth("工会主席任期未满时，不得随意调动其工作。", true, "工会法第十八条"),
        truth("收到调解申请之日起十五日内没有达成调解协议的，当事人可以依法申请仲裁。", true, "劳动争议调解仲裁法第十四条"),
        truth("职工加入工会，要先经用人单位批准。", false, "工会法第三条"));
  }

  private static NewQuestion one(String text, List<String> options, int right, String why) {
    return new NewQuestion(QuestionKind.SINGLE, text, options, Set.of(right), why);
  }

  private static NewQuestion many(
      String text, List<String> options, Set<Integer> right, String why) {
    return new NewQuestion(QuestionKind.MULTIPLE, text, options, right, why);
  }

  private static NewQuestion truth(String text, boolean right, String why) {
    return new NewQuestion(QuestionKind.TRUE_FALSE, text, List.of(), Set.of(right ? 0 : 1), why);
  }
}
