package org.qunxing.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumbersTests {

  @ParameterizedTest
  @CsvSource({
    "chineseCounting, 1, 一",
    "chineseCounting, 10, 十",
    "chineseCountingThousand, 12, 十二",
    "chineseCountingThousand, 20, 二十",
    "chineseCountingThousand, 105, 一百零五",
    "chineseCountingThousand, 110, 一百一十",
    "japaneseCounting, 35, 三十五",
    "chineseLegalSimplified, 21, 贰拾壹",
    "ideographDigital, 12, 一二",
    "ideographTraditional, 3, 丙",
    "decimalEnclosedCircle, 4, ④",
    "decimalEnclosedCircleChinese, 20, ⑳",
    "decimalEnclosedCircle, 21, ㉑",
    "upperLetter, 2, B",
    "lowerLetter, 27, aa",
    "upperRoman, 14, XIV",
    "lowerRoman, 4, iv",
    "decimalZero, 7, 07",
    "decimalFullWidth, 12, １２",
    "decimal, 9, 9",
    "somethingNew, 9, 9",
  })
  void printsTheFormatsOfChineseDocuments(String format, int number, String printed) {
    assertThat(ListNumbers.print(format, number)).isEqualTo(printed);
  }
}
