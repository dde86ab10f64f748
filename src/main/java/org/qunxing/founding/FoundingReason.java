package org.qunxing.founding;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum FoundingReason implements Reason {
  WRONG_STATE(409, "这项申请现在是“%s”，不能%s。请刷新页面再看。"),
  ALREADY_ORGANISED(409, "“%s”已经建会，不用再申请。要加入工会，请找本单位工会。"),
  APPLICATION_RUNNING(409, "统一社会信用代码 %s 已有一项建会申请在办理，请不要重复申请。"),
  CODE_UNPROVEN(422, "统一社会信用代码的校验码对不上。如果执照上确是这样写的，请填写证明材料的名称。"),
  NOT_AN_UPPER_UNION(422, "“%s”不能作为上级工会，请选择街道、园区或行业工会。"),
  RULE_BROKEN(422, "%s"),
  OWN_APPLICATION(409, "自己代办的申请，要请同事或上级批复。"),
  MEETING_BEFORE_APPROVAL(422, "选举要在批复之后召开，批复日期是 %s。"),
  IN_THE_FUTURE(422, "日期不能晚于今天。"),
  CERTIFICATE_BEFORE_FILING(422, "发证日期不能早于备案日期 %s。"),
  NOT_A_CALLER(422, "请从名单里选择管这个企业的干部。"),
  CERTIFICATE_TAKEN(409, "证书编号 %s 已经用过，请核对。");

  private final int status;
  private final String text;

  FoundingReason(int status, String text) {
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
