package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

  @ParameterizedTest
  @CsvSource({
    "王小芳, 王*芳",
    "李强, 李*",
    "欧阳修, 欧阳*",
    "欧阳建国, 欧阳*国",
    "欧阳, 欧*",
    "王小明芳, 王**芳",
    "阿不都·热合曼, 阿*都·热*曼",
    "𠮷田茂, 𠮷*茂",
    "John Smith, J**n S***h",
    "王, *",
    "'', ''",
    "' 李强 ', 李*",
  })
  void hidesTheMiddleOfAName(String name, String shown) {
    assertThat(Masks.name(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "没有找到单位“13800000003”, 没有找到单位“138******03”",
    "号码12019919920308002X不对, 号码120*************2X不对",
    "全角１３８０００００００３, 全角１３８******０３",
    "没有找到单位“81120116YYH0001177”, 没有找到单位“81120116YYH0001177”",
    // One digit of the code is wrong: it might be anything.
    "没有找到单位“81120116YYH0001178”, 没有找到单位“811*************78”",
    "81120116YYH000010U和13800000003, 81120116YYH000010U和138******03",
    "2026年第12号, 2026年第12号",
  })
  void hidesTheMiddleOfLongNumbersButNotOfCreditCodes(String text, String shown) {
    assertThat(Masks.numbers(text)).isEqualTo(shown);
  }

  @Property
  void neverShowsMoreThanItsEnds(
      @ForAll String text,
      @ForAll @IntRange(max = 5) int head,
      @ForAll @IntRange(max = 5) int tail) {
    String masked = Masks.middle(text, head, tail);
    int length = text.codePointCount(0, text.length());

    assertThat(masked.codePointCount(0, masked.length())).isEqualTo(length);
    assertThat(masked.chars().filter(c -> c == '*').count())
        .isGreaterThanOrEqualTo(length <= head + tail ? length : length - head - tail);
  }
}
