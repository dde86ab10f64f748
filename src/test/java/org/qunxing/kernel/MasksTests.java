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
