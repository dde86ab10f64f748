package org.qunxing.planreader.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;

/**
 * A quantity in a passage.
 *
 * @param from index of its first character, bounding word included (不少于50场)
 * @param numberFrom index of the number, or of the number it starts from (由37%提高到50%)
 * @param startTo index behind the figure it starts from, -1 where it starts from none
 * @param goalFrom index of the figure proper, behind the one it starts from
 * @param to index behind unit and bounding word (50场以上)
 * @param unitAt index of the unit, -1 where it is not written in one piece
 * @param period where the unit itself gives one (2次/月)
 */
public record Figure(
    int from,
    int numberFrom,
    int startTo,
    int goalFrom,
    int to,
    Operator operator,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    int unitAt,
    boolean percent,
    @Nullable BigDecimal baseline,
    @Nullable Period period) {

  Figure startingFrom(Figure start) {
    return new Figure(
        start.numberFrom,
        start.numberFrom,
        start.to,
        from,
        to,
        operator,
        value,
        upper,
        unit,
        unitAt,
        percent,
        start.value,
        period);
  }
}
