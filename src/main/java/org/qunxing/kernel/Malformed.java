package org.qunxing.kernel;

/**
 * Every way in which a written identifier, amount or number can be wrong. No text repeats what was
 * typed: these sentences end up in logs and error files, and an identity number must not.
 */
public enum Malformed implements Reason {
  NATIONAL_ID_MISSING("请填写身份证号。"),
  NATIONAL_ID_LENGTH("身份证号应为18位，现在是%s位。"),
  NATIONAL_ID_FIFTEEN("这是15位的旧号码，请填写18位的新身份证号。"),
  NATIONAL_ID_ROUNDED("号码被表格软件改成了近似值，请把这一列设为“文本”后重新填写。"),
  NATIONAL_ID_CHARACTERS("身份证号只能是数字，最后一位可以是X。"),
  NATIONAL_ID_AREA("身份证号开头的地区代码“%s”不存在。"),
  NATIONAL_ID_BIRTH("身份证号第7到14位不是真实的出生日期。"),
  NATIONAL_ID_CHECK("身份证号的校验码不对，请逐位核对。"),

  CREDIT_CODE_MISSING("请填写统一社会信用代码。"),
  CREDIT_CODE_LENGTH("统一社会信用代码应为18位，现在是%s位。"),
  CREDIT_CODE_OLD_NUMBER("这是15位的旧注册号，请填写营业执照上18位的统一社会信用代码。"),
  CREDIT_CODE_LETTERS("统一社会信用代码里没有字母I、O、S、V、Z，请看看是不是数字1、0、5、2。"),
  CREDIT_CODE_CHARACTERS("统一社会信用代码只能是数字和大写字母。"),
  CREDIT_CODE_AREA("统一社会信用代码第3到8位是地区代码，只能是数字。"),

  PHONE_MISSING("请填写手机号。"),
  PHONE_CHARACTERS("手机号只能是数字。"),
  PHONE_FOREIGN("目前只支持中国内地的手机号。"),
  PHONE_LENGTH("手机号应为11位，现在是%s位。"),
  PHONE_START("手机号应以1开头。"),

  MONEY_MISSING("请填写金额。"),
  MONEY_CHARACTERS("看不懂这个金额，请像“1234.50”这样填写。"),
  MONEY_GROUPING("金额里的逗号位置不对，请像“1,234.50”这样填写。"),
  MONEY_DECIMALS("金额最多到分，也就是两位小数。"),
  MONEY_TOO_LARGE("金额太大，应小于一亿亿元。"),

  NUMERAL_MISSING("请填写数字。"),
  NUMERAL_CHARACTERS("看不懂这个中文数字，请像“一百二十三”这样填写。"),
  NUMERAL_TOO_LARGE("数字太大，应小于一亿亿。");

  private final String text;

  Malformed(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return 422;
  }
}
