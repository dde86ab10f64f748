package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.kernel.Refusal;

class ExpressionTests {

  private static final MeasureCatalogue CATALOGUE =
      new MeasureCatalogue(
          Stream.of(MeasuresFixtures.STALLS, MeasuresFixtures.VISITORS, MeasuresFixtures.PLEASED));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count(fair.stalls)",
        "sum(fair.stalls[kind=FOOD])",
        "sum(fair.stalls[kind=CRAFT|FOOD,side=north])",
        "stock(fair.visitors - fair.pleased)",
        "permonth(fair.visitors + fair.pleased)",
        "ratio(fair.pleased, fair.visitors)",
        "coverage(fair.pleased, fair.visitors)",
      })
  void writesWhatItReads(String text) {
    assertThat(Expression.parse(text)).hasToString(text);
    assertThat(CATALOGUE.problemOf(text)).isEmpty();
  }

  @Test
  void readsWhatChineseKeyboardsWrite() {
    assertThat(Expression.parse(" ratio（fair.pleased，fair.visitors【 side ＝ 北侧 】） "))
        .hasToString("ratio(fair.pleased, fair.visitors[side=北侧])");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "` `; 算式是空的",
        "total(fair.stalls); 没有“total”这种算法，可用的有 count、sum",
        "sum fair.stalls; 第 5 个字“f”处，这里应当是“(”",
        "sum(fair.stalls; 写到末尾还缺一点：这里应当是“)”",
        "sum(stalls); “stalls”不是指标的代号",
        "ratio(fair.pleased); ratio 要两个指标",
        "sum(fair.stalls) + 1; 第 18 个字“+”处，算式到这里应当结束",
        "sum(fair.stalls[kind]); 第 21 个字“]”处，这里应当是“=”",
        "sum(fair.stalls[kind=FOOD,kind=CRAFT]); 条件“kind”写了两次",
        "sum(fair.tents); 没有登记过“fair.tents”这个指标",
        "sum(fair.stalls[size=big]); “集市摊位”不能按“size”筛选，可用的条件有 kind、side",
        "sum(fair.visitors[kind=FOOD]); 它没有筛选条件",
        "sum(fair.stalls[kind=SHOES]); “类别”没有“SHOES”这个值，可用的有 FOOD、CRAFT、BOOKS",
        "sum(fair.stalls + fair.visitors); 里的单位不同（个、人次），不能相加减",
      })
  void saysWhatIsWrongAndWhere(String text, String problem) {
    assertThat(CATALOGUE.problemOf(text))
        .hasValueSatisfying(said -> assertThat(said).contains(problem));
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThatThrownBy(() -> Expression.parse("sum(fair.stalls" + " ".repeat(1000) + ")"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("算式太长");
  }

  @Test
  void tellsTheUnitOfAFigure() {
    assertThat(CATALOGUE.unit(Expression.parse("sum(fair.stalls)"))).isEqualTo("个");
    assertThat(CATALOGUE.unit(Expression.parse("ratio(fair.pleased, fair.visitors)")))
        .isEqualTo("%");
    assertThat(CATALOGUE.unit(Expression.parse("ratio(fair.visitors, fair.stalls)")))
        .isEqualTo("人次/个");
  }

  @Test
  void describesItselfInWords() {
    assertThat(
            CATALOGUE.describe(
                Expression.parse("ratio(fair.pleased, fair.visitors - fair.pleased)")))
        .isEqualTo("满意的客人 ÷ 集市客流 − 满意的客人");
    assertThat(CATALOGUE.describe(Expression.parse("count(fair.stalls[kind=FOOD|BOOKS])")))
        .isEqualTo("集市摊位（类别：图书或餐饮）（次数）");
  }

  @Test
  void narrowsToAGroup() {
    Expression all = Expression.parse("ratio(fair.stalls[side=north], fair.stalls)");

    assertThat(all.where("kind", "FOOD"))
        .hasToString("ratio(fair.stalls[kind=FOOD,side=north], fair.stalls[kind=FOOD])");
    assertThat(all.where("side", "south").totals().getFirst().terms().getFirst().measure().slices())
        .isEmpty();
  }
}
