package org.qunxing.benefits.watching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunxing.allocation.Level;
import org.qunxing.allocation.Pools;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up how an offer went: from the pool what is given, from what it told who was reached. */
@Component
@Transactional(readOnly = true)
public class FiguresOfOffer {

  private static final int AREAS_SHOWN = 12;

  private final JdbcClient jdbc;
  private final Pools pools;
  private final Units units;
  private final Clock clock;

  FiguresOfOffer(JdbcClient jdbc, Pools pools, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.pools = pools;
    this.units = units;
    this.clock = clock;
  }

  private record Reached(int people, int firstTimers, int newForm, int frontLine, int gaveBack) {}

  private record AreaCount(String area, int people) {}

  private record PartCount(int part, int pieces) {}

  /** The caller has checked that the viewer may see the offer. */
  public OfferFigures of(Offer offer) {
    List<Level> levels = offer.pool() == null ? List.of() : pools.levels(offer.openPool());
    Map<Integer, Integer> handedOut = handedOut(offer);
    Reached reached = reached(offer);
    int given = levels.stream().mapToInt(Level::taken).sum();
    int out = handedOut.values().stream().mapToInt(Integer::intValue).sum();
    boolean over = clock.instant().isAfter(offer.details().pickUp().until());
    return new OfferFigures(
        levels.isEmpty() ? 0 : levels.getFirst().turns(),
        given,
        Math.max(0, offer.details().pieces() - given),
        levels.isEmpty() ? 0 : levels.getFirst().waiting(),
        out,
        reached.people(),
        reached.gaveBack(),
        over ? Math.max(0, given - out) : null,
        reached.firstTimers(),
        reached.newForm(),
        reached.frontLine(),
        areas(offer, reached.people()),
        parts(offer, levels, handedOut));
  }

  private Map<Integer, Integer> handedOut(Offer offer) {
    return jdbc
        .sql(
            """
            select part, cast(sum(units) as int) as pieces from benefits.hand_outs
            where offer_id = :offer group by part
            """)
        .param("offer", offer.id())
        .query(PartCount.class)
        .list()
        .stream()
        .collect(Collectors.toMap(PartCount::part, PartCount::pieces));
  }

  private Reached reached(Offer offer) {
    return jdbc.sql(
            """
            select count(distinct person_id) filter (where state = 'HELD') as people,
                   count(distinct person_id) filter (where state = 'HELD' and first_time) as first_timers,
                   count(distinct person_id) filter (where state = 'HELD' and worker = 'NEW_FORM') as new_form,
                   count(distinct person_id) filter (where state = 'HELD' and worker = 'FRONT_LINE') as front_line,
                   count(*) filter (where state = 'GIVEN_BACK') as gave_back
            from benefits.holdings where offer_id = :offer
            """)
        .param("offer", offer.id())
        .query(Reached.class)
        .single();
  }

  /**
   * By the unit one level below the audience's; those who belong to that unit itself count there.
   */
  private List<OfferFigures.Share> areas(Offer offer, int people) {
    UnitPath from = offer.details().audience().unit();
    List<AreaCount> counts =
        jdbc.sql(
                """
                select subpath(home, 0, least(nlevel(home), :depth))::text as area, count(distinct person_id) as people
                from benefits.holdings where offer_id = :offer and state = 'HELD'
                group by 1 order by people desc, area limit :most
                """)
            .param("offer", offer.id())
            .param("depth", from.depth() + 1)
            .param("most", AREAS_SHOWN)
            .query(AreaCount.class)
            .list();
    return counts.stream()
        .map(
            count ->
                new OfferFigures.Share(
                    name(count.area()), count.people(), Math.round(100f * count.people() / people)))
        .toList();
  }

  private String name(String area) {
    return units.find(UnitPath.of(area)).map(Unit::name).orElse(area);
  }

  private static List<OfferFigures.PartFigures> parts(
      Offer offer, List<Level> levels, Map<Integer, Integer> handedOut) {
    Map<Integer, Integer> taken =
        levels.stream().collect(Collectors.toMap(Level::part, Level::taken));
    return offer.details().parts().stream()
        .filter(part -> part.pieces() > 0)
        .map(part -> part(part, taken, handedOut))
        .toList();
  }

  private static OfferFigures.PartFigures part(
      OfferPart part, Map<Integer, Integer> taken, Map<Integer, Integer> handedOut) {
    String name = part.number() == 0 ? "不限" : part.name();
    return new OfferFigures.PartFigures(
        name,
        part.pieces(),
        taken.getOrDefault(part.number(), 0),
        handedOut.getOrDefault(part.number(), 0));
  }
}
