package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunxing.web.Chart.Series;

/** The small records behind the components. */
class ComponentValuesTests {

  @Test
  void writesDaysTimesAndNumbersTheChineseWay() {
    assertThat(Written.day(LocalDate.of(2026, 1, 5))).isEqualTo("2026年1月5日");
    assertThat(Written.weekday(LocalDate.of(2026, 11, 20))).isEqualTo("11月20日 周五");
    assertThat(Written.moment(Instant.parse("2026-11-20T16:30:00Z")))
        .isEqualTo("2026年11月21日 00:30");
    assertThat(Written.number(1234567.5)).isEqualTo("1,234,567.5");
    assertThat(Written.number(null)).isEqualTo("—");
    assertThat(Written.money(new BigDecimal("135100"))).isEqualTo("135,100.00");
  }

  @Test
  void namesTheSecondDayOfASpanOnlyWhereThereIsOne() {
    Instant start = Instant.parse("2026-11-29T10:30:00Z");

    assertThat(Written.span(start, Instant.parse("2026-11-29T12:30:00Z")))
        .isEqualTo("2026年11月29日 18:30 至 20:30");
    assertThat(Written.span(start, Instant.parse("2026-11-29T16:30:00Z")))
        .isEqualTo("2026年11月29日 18:30 至 11月30日 00:30");
  }

  @Test
  void makesIdsOfNestedFieldNames() {
    assertThat(Written.id("targets[0].value")).isEqualTo("targets-0-value");
    assertThat(Written.id("rows[2]")).isEqualTo("rows-2");
  }

  @Test
  void cutsATextIntoMarkedAndPlainRuns() {
    List<Mark.Piece> pieces =
        Mark.pieces(
            "全年开展活动60场。", List.of(new Mark(6, 9, "b", "good"), new Mark(0, 2, "a", "warn")));

    assertThat(pieces).extracting(Mark.Piece::text).containsExactly("全年", "开展活动", "60场", "。");
    assertThat(pieces)
        .extracting(piece -> piece.mark() == null)
        .containsExactly(false, true, false, true);
  }

  @Test
  void leavesOutPassagesThatOverlapOrRunOverTheEnd() {
    List<Mark.Piece> pieces =
        Mark.pieces(
            "一二三四",
            List.of(
                new Mark(0, 3, "a", "good"),
                new Mark(2, 4, "b", "bad"),
                new Mark(3, 9, "c", "bad")));

    assertThat(pieces).extracting(Mark.Piece::text).containsExactly("一二三", "四");
  }

  @Test
  void pagesKnowTheirNeighbours() {
    assertThat(Pager.numbered(1, 20, 45, "?page="))
        .isEqualTo(new Pager(1, 20, 45, null, "?page=2"));
    assertThat(Pager.numbered(3, 20, 45, "?page="))
        .isEqualTo(new Pager(41, 45, 45, "?page=2", null));
    assertThat(Pager.numbered(1, 20, 0, "?page=")).isEqualTo(new Pager(0, 0, 0, null, null));
  }

  @Test
  void chartDataCannotEndItsScriptElement() {
    Chart chart =
        Chart.bar(
            "</script><script>alert(1)", "场", List.of("</script>"), new Series("<b>", List.of(1)));

    assertThat(chart.json()).doesNotContain("<").contains("\\u003c/script>");
  }

  @Test
  void aSparkStaysInItsBoxWhateverTheFigures() {
    for (List<Integer> values :
        List.of(List.of(5, 5, 5), List.of(0, 1_000_000), List.of(-3, 3, -3))) {
      assertThat(Spark.of(values).line()).matches("M[\\d.]+ [\\d.]+(L[\\d.]+ [\\d.]+)+");
    }
  }
}
