package org.qunxing.cadres.reacting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qunxing.access.PlatformScope;
import org.qunxing.cadres.people.FollowUnit;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.FollowsDissolution;
import org.qunxing.organisations.FollowsSplit;
import org.qunxing.organisations.Unit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cadres go where they went as members: whoever is a member of the new unit serves there. Posts at
 * the old unit end only with it. When a unit is dissolved, its cadres leave with it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WhenUnitsSplit implements FollowsSplit, FollowsDissolution {

  private final FollowUnit follow;
  private final JdbcClient jdbc;
  private final PlatformScope platform;

  WhenUnitsSplit(FollowUnit follow, JdbcClient jdbc, PlatformScope platform) {
    this.follow = follow;
    this.jdbc = jdbc;
    this.platform = platform;
  }

  @Override
  public List<Belonging> belongings(Unit unit) {
    return List.of();
  }

  @Override
  public List<String> along(Unit from, Set<String> numbers) {
    List<String> names = platform.call(() -> follow.namesOf(from, numbers));
    return names.isEmpty()
        ? List.of()
        : List.of("%d 名干部（%s），在原单位的职务随之结束".formatted(names.size(), String.join("、", names)));
  }

  @Override
  public void follow(Actor actor, Unit from, Unit into, Set<String> numbers, LocalDate on) {
    platform.call(
        () -> {
          follow.moveMembersOf(from, into, on);
          return into;
        });
  }

  @Override
  public String preview(Unit unit) {
    int serving =
        platform.call(
            () ->
                jdbc.sql(
                        """
                        select count(*) from cadres.cadres where unit_id = :unit and left_on is null
                        """)
                    .param("unit", unit.id())
                    .query(Integer.class)
                    .single());
    return serving == 0 ? "" : "%d 名干部的任职".formatted(serving);
  }

  @Override
  public void follow(Actor actor, Unit unit, LocalDate on) {
    platform.call(
        () -> {
          follow.endPosts(unit, on, "单位撤销");
          follow.leave(unit, on, "单位撤销");
          return unit;
        });
  }
}
