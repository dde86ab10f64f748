package org.qunxing.cadres;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum CadresReason implements Reason {
  NOBODY_FOUND(422, "没有找到“%s”。请填写会员编号，或登记过的手机号；都没有的，先登记会员或开账号。"),
  SEX_UNKNOWN(422, "档案里没有性别，请选择。"),
  ALREADY_SERVING(409, "%s已在“%s”以同样身份任职。"),
  SERVING_ELSEWHERE(409, "%s在别的单位任职，请先由原单位登记离任。"),
  UNIT_CLOSED(409, "“%s”已经撤销。"),
  NOT_ON_THIS_LINE(422, "“%s”不属于%s。"),
  IN_THE_FUTURE(422, "日期不能晚于今天。"),
  BEFORE_IT_BEGAN(422, "日期不能早于开始的 %s。"),
  POST_HELD(409, "%s已在“%s”任%s。"),
  ENDED_ALREADY(409, "这一条已经结束。"),
  NOT_SERVING(409, "%s已离任。重新任用的，请先登记进入。"),
  NOBODY_CHOSEN(422, "请至少选一个人。"),
  RULE_IN_THE_PAST(422, "新规定从今天或以后的日期起算，过去的按当时的规定。"),
  RULE_THERE(409, "这一天起的规定已经有了。"),
  TOO_FEW_QUESTIONS(409, "题库只有 %s 道题，每次要抽 %s 道。请先补题。"),
  RIGHT_ONES_WRONG(422, "单选题和判断题要勾一个正确答案，多选题至少勾两个。"),
  PAPER_NOT_OPEN(409, "“%s”现在没有开考。"),
  PASSED_ALREADY(409, "您已经通过“%s”，不用再考。"),
  RETAKE_LATER(409, "%s起可以再考一次。"),
  SUBMITTED_ALREADY(409, "这份卷子已经交了。"),
  NOT_A_CADRE(409, "您还不在干部名册里，请联系本单位登记。"),
  ROUND_THERE(409, "“%s”%s 年%s的考核已经开始了。"),
  NOBODY_TO_APPRAISE(409, "“%s”还没有在任干部，或今年都已列入考核。"),
  ROUND_CLOSED(409, "这一年的考核已经结束。"),
  NOT_ALL_GRADED(409, "还有 %s 人没有评定。"),
  QUOTA_FULL(409, "优秀名额已满：应考核 %s 人，优秀不超过 %s%%，即 %s 人。"),
  GRADED_ALREADY(409, "已经评定，不能再改自述。"),
  NOT_GRADED_YET(409, "评定之后才能写意见。");

  private final int status;
  private final String text;

  CadresReason(int status, String text) {
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
