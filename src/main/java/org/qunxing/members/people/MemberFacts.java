package org.qunxing.members.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Masks;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Fact;
import org.qunxing.measures.Measures;
import org.qunxing.members.Occupation;
import org.springframework.stereotype.Component;

/** Counts who joined and who left, in the transaction in which it happened. */
@Component
public class MemberFacts {

  public static final String JOINED = "members.joined";
  public static final String LEFT = "members.left";

  private final Measures measures;

  MemberFacts(Measures measures) {
    this.measures = measures;
  }

  /** One joining as it is counted; built from the same values again, it can be taken back. */
  public record Joining(
      long personNumber,
      String name,
      UnitPath unit,
      Line line,
      LocalDate on,
      @Nullable Occupation occupation) {}

  public void joined(Joining joining) {
    measures.record(fact(JOINED, joining));
  }

  public void joined(List<Joining> joinings) {
    measures.record(joinings.stream().map(joining -> fact(JOINED, joining)).toList());
  }

  void notJoinedAfterAll(Joining joining) {
    notJoinedAfterAll(joining, "登记有误，已撤销");
  }

  public void notJoinedAfterAll(Joining joining, String why) {
    measures.withdraw(fact(JOINED, joining), why);
  }

  public void notJoinedAfterAll(List<Joining> joinings, String why) {
    measures.withdraw(joinings.stream().map(joining -> fact(JOINED, joining)).toList(), why);
  }

  void notLeftAfterAll(Joining leaving) {
    measures.withdraw(fact(LEFT, leaving), "离会已撤回");
  }

  void left(Joining leaving) {
    measures.record(fact(LEFT, leaving));
  }

  private static Fact fact(String measure, Joining joining) {
    return new Fact(
        measure,
        joining.unit(),
        joining.on(),
        BigDecimal.ONE,
        tags(joining),
        Masks.name(joining.name()),
        "/workbench/members/" + joining.personNumber());
  }

  private static Map<String, String> tags(Joining joining) {
    Map<String, String> tags = new HashMap<>();
    tags.put("line", joining.line().name());
    tags.put("newform", Boolean.toString(joining.occupation() != null));
    if (joining.occupation() != null) {
      tags.put("form", joining.occupation().name());
    }
    return tags;
  }
}
