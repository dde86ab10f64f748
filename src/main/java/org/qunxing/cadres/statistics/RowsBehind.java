package org.qunxing.cadres.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.qunxing.kernel.Line;
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

  WomenPage women(Unit unit, Line line, int most) {
    List<PostRow> held = posts.women(unit.path(), line, most);
    List<CommitteeOfUnit> committees =
        terms.committees(unit.path(), line).stream()
            .filter(one -> one.women() > 0)
            .limit(most)
            .toList();
    return new WomenPage(
        unit,
        line,
        held,
        committees,
        units.names(
            Stream.concat(
                    held.stream().map(PostRow::unit),
                    committees.stream().map(CommitteeOfUnit::unit))
                .distinct()
                .toList()));
  }

  YoungPage young(Unit unit, Line line, int most) {
    return new YoungPage(
        unit, line, members.young(unit.path(), line, count.bornAfter(), most), most);
  }
}
