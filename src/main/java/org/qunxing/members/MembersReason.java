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
  NOT_YOUR_LINE("您没有%s的授权，请由%s的干部登记。"),
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
  TRANSFER_EXPIRED("这次转会已超过答复期限，请重新提出。"),
  DEPARTURE_PENDING("您已经提出过了，正在办理。"),
  DEPARTURE_DECIDED("这件事已经办过了。"),
  TOO_LATE_TO_RETURN("离会超过 30 天，不能再撤回。请重新登记入会。"),
  MEMBER_AGAIN("%s已经有新的会籍，不能再撤回这次离会。"),
  APPLICATION_OPEN("您已有一份入会申请正在办理，请到“我的入会申请”里查看。"),
  APPLICATION_DECIDED("这份申请已经有结果了。"),
  ID_REGISTERED("这个身份证号已经登记过，不能再申请。如果是您本人，请用登记时的手机号登录，或带身份证到单位办理。"),
  OWN_DATA_DIFFER("填的内容和您登记的资料不一致。请核对，或带身份证到单位办理。"),
  ALREADY_YOURS("您已经是“%s”的会员，不用再申请。"),
  MEMBER_OF_ANOTHER("您现在是“%s”的会员。要换单位，请在“我的档案”里申请转会，不用重新入会。"),
  TOO_YOUNG("满 16 周岁才能入会，请核对身份证号。"),
  AGE_UNLIKELY("按这个身份证号算已满 %d 周岁，请核对。号码没错的，请到单位当面办理。"),
  TOO_MANY_TRIES("试的次数太多了。请核对证件，过一会儿再来，或到单位当面办理。"),
  ACCOUNT_TAKEN("“%s”已用另一个手机号登录。请先到本人档案里核对手机号，再确认。"),
  GATHERING_OVER("这次集中入会已经结束。可以在网上单独申请，或到单位当面办理。"),
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
          NOT_YOUR_LINE,
          JOINED_IN_THE_FUTURE,
          LEFT_BEFORE_JOINING,
          OWN_DATA_DIFFER,
          TOO_YOUNG,
          AGE_UNLIKELY ->
          422;
      case TOO_MANY_TRIES -> 429;
      case GATHERING_OVER -> 410;
      default -> 409;
    };
  }
}
