package org.qunxing.benefits.following;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qunxing.benefits.OfferKind;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.kernel.Line;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.Fact;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.springframework.stereotype.Component;

/** What benefits tell the measures, always in the transaction in which it happened. */
@Component
public class BenefitFacts {

  private static final Dimension KIND =
      new Dimension("kind", "类别", labels(OfferKind.values(), OfferKind::label));
  private static final Dimension LINE =
      new Dimension("line", "条线", labels(Line.values(), Line::label));
  private static final Dimension WORKER =
      new Dimension("worker", "人群", labels(Worker.values(), Worker::label));

  private static <E extends Enum<E>> Map<String, String> labels(
      E[] values, Function<E, String> label) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (E value : values) {
      labels.put(value.name(), label.apply(value));
    }
    return labels;
  }

  /** What can be counted of benefits. */
  public enum Measure {
    OFFERS("benefits.offers", "普惠福利", "项", "办结的福利，按办结日计", List.of(KIND, LINE)),
    GIVEN("benefits.given", "福利发放", "份", "会员领到的份数，退回和收回的扣除", List.of(KIND, LINE, WORKER)),
    HANDED_OUT("benefits.handed_out", "现场发放", "份", "在领取点发到会员手里的份数", List.of(KIND, LINE)),
    VALUE("benefits.value", "福利价值", "元", "会员领到的福利按每份价值计，退回和收回的扣除", List.of(KIND, LINE)),
    COST("benefits.cost", "福利支出", "元", "办结福利的实际支出", List.of(KIND, LINE)),
    PEOPLE(
        "benefits.people", "普惠受益人数", "人", "当年至少领到一份福利的会员，每人每年计一次，计在本人所在单位", List.of(LINE, WORKER)),
    FIRST_TIMERS(
        "benefits.first_timers", "首次受益人数", "人", "第一次领到普惠福利的会员，计在本人所在单位", List.of(LINE, WORKER));

    private final MeasureDeclaration declaration;

    Measure(String key, String name, String unit, String meaning, List<Dimension> dimensions) {
      this.declaration = new MeasureDeclaration(key, name, unit, meaning, dimensions);
    }

    public MeasureDeclaration declaration() {
      return declaration;
    }

    String key() {
      return declaration.key();
    }
  }

  private final Measures measures;

  BenefitFacts(Measures measures) {
    this.measures = measures;
  }

  /** It was closed, and cost so much. */
  public void closed(Offer offer, LocalDate day, BigDecimal spent) {
    measures.record(fact(Measure.OFFERS, offer, day, BigDecimal.ONE, Map.of()));
    if (spent.signum() > 0) {
      measures.record(fact(Measure.COST, offer, day, spent, Map.of()));
    }
  }

  /** So many pieces went over the counter. */
  public void handedOut(Offer offer, LocalDate day, int pieces) {
    measures.record(fact(Measure.HANDED_OUT, offer, day, BigDecimal.valueOf(pieces), Map.of()));
  }

  /** Somebody of these workers has so many pieces. */
  static List<Fact> given(Offer offer, LocalDate day, int pieces, Worker worker) {
    BigDecimal number = BigDecimal.valueOf(pieces);
    Fact given = fact(Measure.GIVEN, offer, day, number, Map.of("worker", worker.name()));
    BigDecimal worth = offer.details().money().each().multiply(number);
    return worth.signum() == 0
        ? List.of(given)
        : List.of(given, fact(Measure.VALUE, offer, day, worth, Map.of()));
  }

  private static Fact fact(
      Measure measure, Offer offer, LocalDate day, BigDecimal quantity, Map<String, String> more) {
    Map<String, String> tags = new LinkedHashMap<>(more);
    tags.put("kind", offer.details().kind().name());
    tags.put("line", offer.line().name());
    return new Fact(
        measure.key(),
        offer.unit(),
        day,
        quantity,
        tags,
        offer.title(),
        "/workbench/offers/" + offer.number());
  }
}
