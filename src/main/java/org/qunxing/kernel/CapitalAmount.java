package org.qunxing.kernel;

/**
 * An amount in capital characters after the rules for bills of the People's Bank (支付结算办法, annex 1):
 * 整 after yuan and after jiao, never after fen; 零 where the jiao is left out.
 */
final class CapitalAmount {

  private CapitalAmount() {}

  static String of(long cents) {
    long yuan = cents / 100;
    int jiao = (int) (cents / 10 % 10);
    int fen = (int) (cents % 10);
    if (jiao == 0 && fen == 0) {
      return ChineseNumerals.formal(yuan) + "元整";
    }
    String whole = yuan == 0 ? "" : ChineseNumerals.formal(yuan) + "元";
    if (fen == 0) {
      return whole + ChineseNumerals.formal(jiao) + "角整";
    }
    String tenths = jiao == 0 ? "零" : ChineseNumerals.formal(jiao) + "角";
    return whole + (whole.isEmpty() && jiao == 0 ? "" : tenths) + ChineseNumerals.formal(fen) + "分";
  }
}
