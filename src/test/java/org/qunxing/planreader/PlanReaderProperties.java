package org.qunxing.planreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderProperties {

  /** Seconds on its own core: what else the machine does is not the reader's. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int MEGABYTE = 1 << 20;

  @Property(tries = 500)
  void readsAnyStringAndQuotesItVerbatim(@ForAll String text) {
    assertThat(quotesStandInTheText(text)).isTrue();
  }

  @Property(tries = 20_000)
  void readsAnyMixOfThePiecesPlansAreMadeOf(@ForAll("pieces") String text) {
    assertThat(quotesStandInTheText(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "职工满意率：（一）（一）0.5小时（已",
        "1．百分之3%/10万1．成百總结职工%十二将1．个建成注释三百亿个百分点家万、（一）（一）已0.5小时至\n余小时+/10万”",
        "举办3余-5万场",
        "举办3+至5万场",
        "服务3-3亿1000万人次"
      })
  void readsWhatOnceMadeItStumble(String text) {
    assertThat(quotesStandInTheText(text)).isTrue();
  }

  @Property(tries = 500)
  void namesTargetsInTheOrderOfTheTextWithoutOverlap(@ForAll("pieces") String text) {
    var ordered =
        PlanReader.read(text).targets().stream()
            .sorted(java.util.Comparator.comparingInt(Target::start))
            .toList();

    for (int i = 1; i < ordered.size(); i++) {
      assertThat(ordered.get(i).start()).isGreaterThanOrEqualTo(ordered.get(i - 1).end());
    }
  }

  @Property(tries = 200)
  void writesJsonThatKeepsEveryCharacter(@ForAll String title) {
    var json = PlanOutlineJson.write(new PlanOutline(title, null, List.of()));

    assertThat(new tools.jackson.databind.json.JsonMapper().readTree(json).get("title").asString())
        .isEqualTo(title);
  }

  @Example
  void takesTimeInProportionOnHostileText() {
    for (var unit :
        List.of(
            "1", "（", "一", "“", "1场", "百", "万", "1、", "一是", "，", "1.", "第", "不少于", "1%到", "。1场以上\n",
            "20", "每月")) {
      var text = unit.repeat(MEGABYTE / unit.length());
      long start = THREADS.getCurrentThreadCpuTime();
      PlanReader.read(text);

      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
          .as(unit)
          .isLessThan(Duration.ofSeconds(20));
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    var pieces =
        Arbitraries.of(
            "一、",
            "（一）",
            "1.",
            "1．",
            "①",
            "第一章",
            "一是",
            "\n",
            "\r\n",
            "　",
            " ",
            "\t",
            "2026年",
            "年底前",
            "到2027年底",
            "每月",
            "全年",
            "不少于",
            "超过",
            "由",
            "提高到",
            "以上",
            "左右",
            "余",
            "多",
            "+",
            "50",
            "3",
            "１２",
            "1,200",
            "0.5",
            "十二",
            "百",
            "两",
            "三百",
            "万",
            "亿",
            "百分之",
            "%",
            "成",
            "个百分点",
            "/10万",
            "-",
            "至",
            "场",
            "人次",
            "个",
            "家",
            "元",
            "小时",
            "职工",
            "举办",
            "建成",
            "满意率",
            "会员数达到",
            "，",
            "。",
            "；",
            "：",
            "、",
            "（",
            "）",
            "“",
            "”",
            "《",
            "》",
            "已",
            "将",
            "共",
            "注释",
            "- 3 -",
            "X",
            "工作计划",
            "總結",
            "場",
            "\ud83d\ude00",
            "\u0000");
    return pieces.list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  /** A reader that runs forever fails here, with its input, instead of holding up all tests. */
  private static boolean quotesStandInTheText(String text) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PlanReader.read(text))
        .targets()
        .stream()
        .allMatch(target -> text.substring(target.start(), target.end()).equals(target.quote()));
  }
}
