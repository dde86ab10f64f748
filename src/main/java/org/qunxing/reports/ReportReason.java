package org.qunxing.reports;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum ReportReason implements Reason {
  FIGURES_DO_NOT_RECONCILE(409, "暂时不能出报告：汇总数与原始记录对不上（%s）。请先在“统计核对”里查明原因。"),
  FIGURE_HAS_CHANGED(409, "暂时不能出报告：“%s”在报告生成后有变化。请先点“重新生成”。"),
  PARTS_DO_NOT_ADD_UP(409, "暂时不能出报告：“%s”各下级单位加起来是 %s，合计却是 %s。请先在“统计核对”里查明原因。"),
  UNKNOWN_FIGURE(422, "正文“%s”里的 {%s} 没有对应的数字。请改成下方列出的编号。"),
  CHANGED_MEANWHILE(409, "别人刚刚改过这一段。请刷新页面，看过最新内容再改。");

  private final int status;
  private final String text;

  ReportReason(int status, String text) {
    this.status = status;
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return status;
  }
}
