package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTests {

  private static final long MOST = 9_999_999_999_999_999L;

  @ParameterizedTest
  @CsvSource({
    "0, 零, 零",
    "7, 七, 柒",
    "10, 十, 壹拾",
    "12, 十二, 壹拾贰",
    "20, 二十, 贰拾",
    "105, 一百零五, 壹佰零伍",
    "110, 一百一十, 壹佰壹拾",
    "123, 一百二十三, 壹佰贰拾叁",
    "1002, 一千零二, 壹仟零贰",
    "1010, 一千零一十, 壹仟零壹拾",
    "10000, 一万, 壹万",
    "100000, 十万, 壹拾万",
    "100010, 十万零一十, 壹拾万零壹拾",
    "107000, 十万七千, 壹拾万柒仟",
    "10020003, 一千零二万零三, 壹仟零贰万零叁",
    "100000001, 一亿零一, 壹亿零壹",
    "100100000, 一亿零一十万, 壹亿零壹拾万",
    "1000000000000, 一万亿, 壹万亿",
  })
  void writesPlainAndFormal(long number, String plain, String formal) {
    assertThat(ChineseNumerals.plain(number)).isEqualTo(plain);
    assertThat(ChineseNumerals.formal(number)).isEqualTo(formal);
  }

  @Test
  void writesYearsAndOrdinals() {
    assertThat(ChineseNumerals.digits(2026)).isEqualTo("二〇二六");
    assertThat(ChineseNumerals.ordinal(12)).isEqualTo("第十二");
  }

  @ParameterizedTest
  @CsvSource({
    "两, 2",
    "两千三, 2300",
    "三百五, 350",
    "一百二, 120",
    "一万二, 12000",
    "两万零五, 20005",
    "一亿二, 120000000",
    "一亿二千万, 120000000",
    "十五万, 150000",
    "一万零十五, 10015",
    "壹拾万零柒仟, 107000",
    "萬, -1",
    "三萬億, 3000000000000",
    "貳佰參拾陸, 236",
    "廿三, 23",
    "卅, 30",
    "第七, 7",
    "第 七, -1",
    "二〇二六, 2026",
    "二○二六, 2026",
    "二零二六, 2026",
    "〇, 0",
  })
  void readsWhatPeopleWrite(String written, long number) {
    assertThat(ChineseNumerals.parse(written).optional().orElse(-1L)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "百", "一百百", "一百千", "一千二十", "一亿二千", "一亿二万", "三百五万", "一百零", "一百零零五", "零百", "一二百", "一亿亿", "万一",
        "亿", "3", "三百余", "一百二十三家", "点五"
      })
  void refusesRatherThanGuesses(String written) {
    assertThat(ChineseNumerals.parse(written).problem())
        .contains(Malformed.NUMERAL_CHARACTERS.text());
  }

  @Test
  void tellsEmptyAndTooLarge() {
    assertThat(ChineseNumerals.parse(" ").problem()).contains(Malformed.NUMERAL_MISSING.text());
    assertThat(ChineseNumerals.parse("一二三四五六七八九〇一二三四五六七").problem())
        .contains(Malformed.NUMERAL_TOO_LARGE.text());
  }

  @Test
  void writesNothingBelowZeroNorAboveItsLimit() {
    assertThatThrownBy(() -> ChineseNumerals.plain(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChineseNumerals.formal(MOST + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 5000)
  void readsWhatItWrites(@ForAll @LongRange(max = MOST) long number) {
    assertThat(ChineseNumerals.parse(ChineseNumerals.plain(number)).orRefuse()).isEqualTo(number);
    assertThat(ChineseNumerals.parse(ChineseNumerals.formal(number)).orRefuse()).isEqualTo(number);
    assertThat(ChineseNumerals.parse(ChineseNumerals.ordinal(number)).orRefuse()).isEqualTo(number);
  }

  @Property(tries = 2000)
  void readsSmallNumbersInEveryForm(@ForAll @LongRange(max = 120_000) long number) {
    assertThat(ChineseNumerals.parse(ChineseNumerals.plain(number)).orRefuse()).isEqualTo(number);
    assertThat(ChineseNumerals.parse(ChineseNumerals.digits(number)).orRefuse()).isEqualTo(number);
  }

  @Property
  void nothingTypedBreaksTheReader(@ForAll String anything) {
    assertThat(ChineseNumerals.parse(anything)).isNotNull();
  }
}
