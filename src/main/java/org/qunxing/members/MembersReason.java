package org.qunxing.members;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum MembersReason implements Reason {
  ALREADY_MEMBER("%s已经是“%s”的会员，不用重复登记。"),
  MEMBER_ELSEWHERE("%s现在是“%s”的会员。请打开本人档案，用“转会”办理。"),
  TRANSFER_PENDING("%s的转会正在等对方确认，请勿重复提出。"),
  TRANSFER_DECIDED("这次转会已经有结果了。"),
  NAME_DIFFERS("这个身份证号登记的是另一个姓名。请核对姓名和证件。"),
  PHONE_TAKEN("这个手机号已登记在另一个人名下。请核对号码，或先不填。"),
  NATIONAL_ID_TAKEN("这个身份证号已登记在另一个人名下。"),
  SEX_DIFFERS("性别与身份证号不一致，请核对。"),
  BIRTH_DIFFERS("出生日期与身份证号不一致，请核对。"),
  NOT_ON_THIS_LINE("“%s”不属于%s，请选别的组织。"),
  UNIT_CLOSED("“%s”已经撤销，不能再登记会员。"),
  JOINED_IN_THE_FUTURE("入会日期不能晚于今天。"),
  LEFT_BEFORE_JOINING("离会日期不能早于入会日期 %s，也不能晚于今天。"),
  NOT_A_LIVING_MEMBER("%s在这里的会籍已经结束。"),
  SAME_UNIT("%s已经在“%s”了。"),
  TOO_LATE_TO_UNDO("登记超过 30 天，不能再撤销。请办理离会。"),
  SAME_FILE("这是同一份档案，不用合并。"),
  MERGE_ACROSS_UNITS("有一方还是您管理范围以外单位的会员，请上级工会办理合并。"),
  MERGE_TRANSFER_OPEN("%s还有转会没有答复。请先办完转会，再合并。"),
  MERGE_UNDONE("这次合并已经拆开了。"),
  MERGED_ONWARD("合并后的档案又并入了另一份。请先拆开后面那次合并。"),
  CHANGED_MEANWHILE("别人刚刚改过这份档案。请刷新后再改一次。");

  private final String text;

  MembersReason(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return switch (this) {
      case NAME_DIFFERS,
          SEX_DIFFERS,
          BIRTH_DIFFERS,
          NOT_ON_THIS_LINE,
          JOINED_IN_THE_FUTURE,
          LEFT_BEFORE_JOINING ->
          422;
      default -> 409;
    };
  }
}
