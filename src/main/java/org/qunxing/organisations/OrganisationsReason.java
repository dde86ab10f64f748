package org.qunxing.organisations;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum OrganisationsReason implements Reason {
  CODE_TAKEN("编号“%s”已被别的单位使用，请换一个。"),
  CODE_MALFORMED("编号只能用字母、数字、短横线和下划线，不超过 40 个字符。"),
  CREDIT_CODE_TAKEN("统一社会信用代码 %s 已经登记过，请先搜索。"),
  CREDIT_CODE_UNPROVEN("统一社会信用代码的校验码对不上。如果执照上确是这样写的，请填写证明材料的名称。"),
  MOVE_INTO_ITSELF("不能把“%s”移到它自己或它的下级里。"),
  ALREADY_THERE("“%s”已经在那里了。"),
  UNIT_CLOSED("“%s”已经撤销，不能再改。"),
  HAS_UNITS_BELOW("“%s”下面还有单位，请先把它们移走或撤销。"),
  STILL_IN_USE("“%s”%s，暂时不能撤销。"),
  MERGE_INTO_ITSELF("不能把“%s”并入它自己或它的下级。"),
  MERGE_ACROSS_LINES("“%s”没有“%s”的全部条线，不能并入。请先给它加上条线。"),
  TOO_FEW_PARTS("请至少填写一个新单位；原单位要撤销的，至少两个。"),
  NOT_AT_THE_UNIT("编号 %s 不是“%s”的会员，请核对名单。"),
  LISTED_TWICE("编号 %s 列了两次，请只留一处。"),
  NOT_ALL_LISTED("还有 %s 名会员没有列进名单。原单位要撤销的，要全部列进去。"),
  CHANGED_MEANWHILE("别人刚刚改过这个单位。请刷新后再改一次。");

  private final String text;

  OrganisationsReason(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return switch (this) {
      case CODE_MALFORMED,
          CREDIT_CODE_UNPROVEN,
          TOO_FEW_PARTS,
          NOT_AT_THE_UNIT,
          LISTED_TWICE,
          NOT_ALL_LISTED ->
          422;
      default -> 409;
    };
  }
}
