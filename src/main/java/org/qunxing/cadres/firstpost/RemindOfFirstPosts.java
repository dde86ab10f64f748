package org.qunxing.cadres.firstpost;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Role;
import org.qunxing.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cadre is told when her first post begins to ask, 30 days before its last day, and once when
 * that has passed; the officers of her unit at the last two. Each once, however often this runs.
 */
@Component
public class RemindOfFirstPosts {

  private static final int SOON_DAYS = 30;

  private final FirstPosts firstPosts;
  private final Accounts accounts;
  private final Notices notices;
  private final Clock clock;

  RemindOfFirstPosts(FirstPosts firstPosts, Accounts accounts, Notices notices, Clock clock) {
    this.firstPosts = firstPosts;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /** Run by the platform every morning. */
  @Transactional
  public void remind() {
    LocalDate today = LocalDate.now(clock);
    for (FirstPost post : firstPosts.within(Actor.SYSTEM.staffScopes())) {
      if (post.state(today) != FirstPost.State.DONE) {
        remind(post, today);
      }
    }
  }

  private void remind(FirstPost post, LocalDate today) {
    boolean overdue = post.state(today) == FirstPost.State.OVERDUE;
    boolean soon = !overdue && !today.isBefore(post.dueOn().minusDays(SOON_DAYS));
    String when = overdue ? "overdue" : soon ? "soon" : "begins";
    String title = overdue ? "初任训考已超期" : soon ? "初任训考还有一个月" : "初任必训、上任必考";
    notices.tell(
        new Notices.Message(
            post.recipient(),
            "cadres.first-post.%s:%s".formatted(when, post.number()),
            title,
            "您任%s，%s前要完成%s。".formatted(post.title(), post.dueOn(), post.missing()),
            "/my/cadre"));
    if (overdue || soon) {
      officers(post)
          .forEach(
              officer ->
                  notices.tell(
                      new Notices.Message(
                          officer,
                          "cadres.first-post.officer.%s:%s".formatted(when, post.number()),
                          title + "：" + post.name(),
                          "还差%s，期限 %s。".formatted(post.missing(), post.dueOn()),
                          post.href())));
    }
  }

  /** The unit's own cadres and its street; where there is neither, the district. Not herself. */
  private List<UUID> officers(FirstPost post) {
    List<Accounts.Account> near =
        Stream.of(Role.CADRE, Role.STREET_OFFICER)
            .flatMap(role -> accounts.holding(role, post.path()).stream())
            .toList();
    return (near.isEmpty() ? accounts.holding(Role.DISTRICT_OFFICER, post.path()) : near)
        .stream()
            .map(account -> account.personId() == null ? account.id() : account.personId())
            .filter(recipient -> !recipient.equals(post.recipient()))
            .distinct()
            .toList();
  }
}
