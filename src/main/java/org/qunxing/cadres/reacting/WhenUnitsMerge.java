package org.qunxing.cadres.reacting;

import java.time.LocalDate;
import java.util.List;
import org.qunxing.access.PlatformScope;
import org.qunxing.cadres.people.FollowUnit;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.FollowsMerger;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cadres of a unit that goes up in another serve there; posts at the old unit end with it. */
@Component
class WhenUnitsMerge implements FollowsMerger {

  private final JdbcClient jdbc;
  private final FollowUnit follow;
  private final PlatformScope platform;

  WhenUnitsMerge(JdbcClient jdbc, FollowUnit follow, PlatformScope platform) {
    this.jdbc = jdbc;
    this.follow = follow;
    this.platform = platform;
  }

  @Override
  public String preview(Unit unit) {
    int serving =
        jdbc.sql("select count(*) from cadres.cadres where unit_id = :unit and left_on is null")
            .param("unit", unit.id())
            .query(Integer.class)
            .single();
    return serving == 0 ? "" : "%d 名干部".formatted(serving);
  }

  @Override
  public void follow(Actor actor, Unit from, Unit into, LocalDate on) {
    platform.call(
        () -> {
          follow.endPosts(from, on, "单位并入" + into.name());
          follow.move(from, into, on);
          return List.of();
        });
  }
}
