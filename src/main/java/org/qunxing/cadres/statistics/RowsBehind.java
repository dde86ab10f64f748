package org.qunxing.cadres.statistics;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.CommitteeOfUnit;
import org.qunxing.terms.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind the figures. */
@Component
@Transactional(readOnly = true)
class RowsBehind {

  private final PostCounts posts;
  private final Terms terms;
  private final Members members;
  private final CountWomenAndYouth count;
  private final Units units;

  RowsBehind(
      PostCounts posts, Terms terms, Members members, CountWomenAndYouth count, Units units) {
    this.posts = posts;
    this.terms = terms;
    this.members = members;
    this.count = count;
    this.units = units;
  }

  /**
   * @param industry only units of this one; null for all
   */
  WomenPage women(Unit unit, Line line, @Nullable String industry, int most) {
    Predicate<UUID> counted = counted(unit, line, industry);
    List<PostRow> held =
        posts.women(unit.path(), line, industry == null ? most : Integer.MAX_VALUE).stream()
            .filter(one -> counted.test(one.unit()))
            .limit(most)
            .toList();
    List<CommitteeOfUnit> committees =
        terms.committees(unit.path(), line).stream()
            .filter(one -> counted.test(one.unit()))
            .filter(one -> one.women() > 0)
            .limit(most)
            .toList();
    return new WomenPage(
        unit,
        line,
        words(industry),
        held,
        committees,
        units.names(
            Stream.concat(
                    held.stream().map(PostRow::unit),
                    committees.stream().map(CommitteeOfUnit::unit))
                .distinct()
                .toList()));
  }

  YoungPage young(Unit unit, Line line, @Nullable String industry, int most) {
    List<MemberSummary> young =
        industry == null
            ? members.young(unit.path(), line, count.bornAfter(), most)
            : members.young(count.unitsOf(unit, line, industry), line, count.bornAfter(), most);
    return new YoungPage(unit, line, words(industry), young, most);
  }

  private Predicate<UUID> counted(Unit unit, Line line, @Nullable String industry) {
    return industry == null ? _ -> true : count.unitsOf(unit, line, industry)::contains;
  }

  private static String words(@Nullable String industry) {
    return industry == null
        ? ""
        : " · " + (industry.equals(CountWomenAndYouth.NONE) ? "未填行业" : industry);
  }
}
