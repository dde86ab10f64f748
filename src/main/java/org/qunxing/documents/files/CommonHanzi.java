package org.qunxing.documents.files;

import java.util.BitSet;

/**
 * The characters that make up most of any Chinese text, simplified and traditional, with those of
 * our trade. Text decoded with the wrong charset hits few of them.
 */
final class CommonHanzi {
  private static final String BOTH =
      "的一是了我不人在他有上大地子中你生年着就那和要她出也得里后自以可下而去天能小多然于心么之都好看起成只如事把用第道想作美最女但前些所同日手又行意方期它老因很法名使身者被高已其此正感明由今第"
          + "定分公主化理力平民水家本文回二三四五六七八九十百千共全文工安取世利代部打口原己光外度月教次程保任重目路山入建位直受至改白海少走更金何北向加立做品信交老合展支持件通未政字命治形林身系"
          + "接求量性果流制及常元革新指放保住近究士石布火再即完速克早始空往求造商市反集青太始式集容段特工青妇会职工男女士先生名姓地址址丰居民本手机号子出生份月入所在座";
  private static final String SIMPLIFIED =
      "这个们来到时为说国们发过对学经样种开无从现头长儿爱给间什两亲进话与体实机电业问产设应资员论该济战将组处队义结线总场认别气权设务级观难报县达边运话点万党关压积复计区单张领转结较务类"
          + "劳动维权参选联团农厂级财审购销优师医药卫证号码单位组织职务联系备注开户银行账户称号奖励补贴慰问困难帮扶扎实举办讲座竞赛满意调解争议协商驿站户外书记主席会员办公室创业妇联共青团总负责项目标准项统计数据来";
  private static final String TRADITIONAL =
      "這個們來到時為說國發過對學經樣種開無從現頭長兒愛給間什兩親進話與體實機電業問產設應資員論該濟戰將組處隊義結線總場認別氣權務級觀難報縣達邊運點萬黨關壓積復計區單張領轉較類後裏裡於會"
          + "勞動維參選聯團農廠財審購銷優師醫藥衛證號碼織職務係備註戶銀帳稱獎勵補貼慰問困幫扶舉辦講競賽滿調爭協驛婦記辦創負責項標準統數據職於與";
  private static final BitSet COMMON = new BitSet(0x10000);

  static {
    (BOTH + SIMPLIFIED + TRADITIONAL).chars().forEach(COMMON::set);
  }

  private CommonHanzi() {}

  static boolean contains(int character) {
    return COMMON.get(character);
  }
}
