package org.qunxing.reports.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.reports.drafting.FigureMarks.Piece;

class FigureMarksTests {

  @Test
  void splitsATextIntoWordsAndFigures() {
    assertThat(FigureMarks.pieces("举办{3}，参加{12}。"))
        .containsExactly(
            new Piece.Words("举办"),
            new Piece.Mark(3),
            new Piece.Words("，参加"),
            new Piece.Mark(12),
            new Piece.Words("。"));
  }

  @Test
  void namesTheFiguresUsed() {
    assertThat(FigureMarks.used("{1}和{2}，再看{1}")).containsExactly(1, 2, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"举办活动52场|52场", "满意率92%|92%", "参加1,234人次|1,234人次", "支出13.5万元|13.5万元"})
  void findsFiguresThatSomebodyTyped(String text, String typed) {
    assertThat(FigureMarks.typed(text)).containsExactly(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026年按方案推进。", "3月8日慰问。", "举办{3}。", "拨打12351。", "第3期培训班。"})
  void takesNeitherDatesNorNumbersOfThingsForFigures(String text) {
    assertThat(FigureMarks.typed(text)).isEmpty();
  }

  @Property
  void losesNothingOfAnyText(@ForAll String text) {
    StringBuilder again = new StringBuilder();
    for (Piece piece : FigureMarks.pieces(text)) {
      switch (piece) {
        case Piece.Words(String words) -> again.append(words);
        case Piece.Mark(int no) -> again.append('{').append(no).append('}');
      }
    }

    assertThat(again.toString().replaceAll("\\{0+(?=\\d)", "{"))
        .isEqualTo(text.replaceAll("\\{0+(?=\\d+})", "{"));
  }
}
