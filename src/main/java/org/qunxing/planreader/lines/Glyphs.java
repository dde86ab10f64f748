package org.qunxing.planreader.lines;

/**
 * Brings spelling variants of a character to one: traditional and variant forms to simplified, full
 * width to half width, and the marks that text uses freely (，and , or ～ and ~) to one of each.
 *
 * <p>One character in, one character out, so that offsets hold. It serves the grammar only: what is
 * shown to people is always cut from the original.
 */
public final class Glyphs {

  /** Traditional or variant form, then the form the grammar knows. */
  private static final String VARIANTS =
      "萬万億亿兩两個个箇个場场餘余達达於于佔占會会員员職职務务單单戶户處处區区縣县鄉乡鎮镇廳厅"
          + "實实現现開开辦办舉举組组織织設设計计劃划總总結结報报點点項项數数類类級级層层條条門门課课時时間间"
          + "學学習习訓训練练講讲競竞賽赛獎奖勵励勞劳動动調调解解糾纠紛纷幫帮扶扶濟济慰慰問问訪访發发給给"
          + "費费資资萬万圓元塊块錢钱輛辆張张雙双隊队對对階阶隻只個个種种幾几無无業业產产廠厂園园創创"
          + "優优標标準准強强擴扩寬宽廣广傳传網网絡络電电話话線线觀观視视聽听讀读書书報报誌志願愿"
          + "婦妇聯联團团黨党國国軍军東东車车馬马風风飛飞體体質质醫医藥药養养護护險险證证權权維维"
          + "經经濟济財财稅税貿贸購购銷销價价儲储備备構构機机關关係系統统領领導导幹干黨党選选評评樹树"
          + "進进過过還还遠远運运達达邊边連连週周並并後后裡里裏里內内外外從从來来為为與与這这將将應应"
          + "確确保保證证爭争取取擬拟預预備备計计較较約约莫莫滿满載载歲岁齡龄齊齐築筑廣广庫库廢废"
          + "題题顯显驛驿驗验騎骑騰腾驅驱駐驻節节簡简籌筹簽签範范紀纪納纳級级細细終终綜综綠绿緊紧"
          + "編编續续績绩縮缩繼继獲获獻献環环療疗癥症盡尽監监盤盘眾众眾众礎础禮礼穩稳窮穷競竞筆笔"
          + "糧粮絕绝聞闻聲声聯联肅肃腦脑臨临興兴舊旧藝艺蘇苏號号術术衛卫補补複复規规視视覺觉覽览"
          + "觸触訂订記记許许診诊詢询試试該该詳详認认誤误說说請请諮咨論论諾诺謀谋識识譯译議议譽誉"
          + "讓让貧贫貫贯責责貸贷貼贴賀贺質质賴赖趕赶躍跃軟软輔辅輪轮輸输轄辖轉转農农遊游適适遞递"
          + "遲迟遷迁鄰邻醞酝釋释針针鋪铺錄录鍵键長长閉闭閱阅闊阔陣阵陰阴陳陈陸陆陽阳隨随險险隱隐"
          + "雖虽離离難难靈灵靜静順顺須须頒颁頭头頻频顧顾館馆養养餐餐髮发鮮鲜麗丽點点齡龄臺台檯台"
          + "檔档檢检櫃柜歡欢殘残氣气決决沒没淚泪淨净減减溝沟滅灭滾滚漢汉潔洁潛潜濃浓灣湾災灾煙烟"
          + "熱热爾尔牆墙狀状獨独瑪玛畢毕異异當当疊叠癌癌盜盗碼码礙碍禍祸稱称積积穀谷竊窃箋笺節节"
          + "紅红純纯紙纸索索紮扎紹绍給给絲丝經经綱纲維维網网線线緣缘練练縱纵織织繪绘罰罚羅罗義义"
          + "習习聖圣聰聪脅胁膽胆蓋盖蒼苍藍蓝蘭兰處处虛虚蟲虫衆众裝装製制誠诚誰谁談谈講讲謝谢變变"
          + "豐丰負负賬账賽赛贈赠贊赞趨趋跡迹踐践蹤踪軌轨載载輝辉辭辞邁迈郵邮鄭郑醜丑釐厘鐘钟鐵铁"
          + "閃闪闆板隸隶雜杂雲云電电韓韩響响頁页額额顆颗願愿類类飯饭飲饮飽饱餓饿駕驾驚惊魚鱼鳥鸟"
          + "黃黄齒齿龍龙樓楼樂乐橋桥權权極极榮荣樣样樁桩棟栋條条東东枝枝枚枚屆届屬属島岛嶺岭巖岩"
          + "帥帅師师帳帐帶带幣币廟庙彈弹彎弯彙汇徑径復复徵征態态慣惯慮虑慶庆憂忧懷怀懸悬戰战戲戏"
          + "執执採采掃扫揚扬換换損损搶抢擁拥擇择擊击擔担據据擾扰攜携攝摄敗败敵敌斷断於于旗旗昇升"
          + "晉晋曆历歷历術术朮术殺杀母母毀毁滬沪漲涨澤泽瀏浏傢家傑杰傷伤僅仅儀仪價价億亿儘尽償偿"
          + "兒儿內内兇凶冊册凍冻劇剧劉刘勁劲勝胜勢势匯汇協协卻却吳吴啟启啓启嚴严圍围圖图圓圆堅坚"
          + "執执報报場场壓压壘垒壞坏壯壮壽寿夠够夢梦夾夹奪夺奮奋妝妆孫孙寧宁寫写審审專专尋寻導导"
          + "爺爷犧牺獄狱産产畫画祕秘稈秆筍笋糰团缺缺聳耸蒐搜蕩荡薦荐藉借覈核訊讯訴诉詞词誕诞課课"
          + "諧谐謹谨賓宾賢贤賦赋賞赏躲躲邀邀郎郎鑒鉴鑑鉴閒闲闡阐隊队鞏巩頓顿飄飘駱骆髒脏鬥斗鬆松鬧闹"
          + "仟千佰百壹一貳二贰二參参勻匀﹪%％%〜~～~∼~–-—-－-−-‐-―-─-﹣-ー-"
          + ",，﹐，、、;；﹔；:：﹕：(（)）[（]）〔（〕）［（］）!！?？．.｡。「“」”『“』”＂\"＋+╳×✕×✖×≧≥⩾≥≦≤⩽≤＞>＜<＝=〇〇○〇"
          + "％%‰‰／/＃#＊*＿_﹢+";

  private static final char[] TABLE = table();

  private Glyphs() {}

  /** The form of {@code c} that the grammar knows. */
  public static char plain(char c) {
    return TABLE[c];
  }

  public static String plain(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = TABLE[chars[i]];
    }
    mendPlans(chars, chars.length);
    return new String(chars);
  }

  /** 計畫 is written with the character of pictures, and means 计划. */
  static void mendPlans(char[] plain, int length) {
    for (int i = 1; i < length; i++) {
      if (plain[i] == '画' && (plain[i - 1] == '计' || plain[i - 1] == '规')) {
        plain[i] = '划';
      }
    }
  }

  /** White space of any script, the bars between columns, and marks without width. */
  public static boolean isBlank(char c) {
    return c <= ' '
        || c == '|'
        || c == '│'
        || c == '┃'
        || c == '｜'
        || c == '\u00a0'
        || c == '\u3000'
        || isInvisible(c)
        || isWideBlank(c);
  }

  /** Marks without width: they never separate words. */
  static boolean isInvisible(char c) {
    return c == '\ufeff' || c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060';
  }

  public static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '\u3007';
  }

  public static boolean isAsciiWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWideBlank(char c) {
    return (c >= '\u2000' && c <= '\u200a') || c == '\u202f' || c == '\u205f' || c == '\u2028';
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = c > 0xff00 && c < 0xff5f ? (char) (c - 0xfee0) : (char) c;
    }
    for (int i = 0; i + 1 < VARIANTS.length(); i += 2) {
      table[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
    }
    // The wide comma and its kind are both: variant of the half-width mark and the mark we keep.
    for (char kept : "，；：（）！？".toCharArray()) {
      table[kept] = kept;
    }
    return table;
  }
}
