package org.qunxing.cadres.firstpost;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.web.InboxSource;
import org.springframework.stereotype.Component;

/** First posts that are overdue, as one thing to see to. */
@Component
class FirstPostInbox implements InboxSource {

  private final FirstPosts firstPosts;
  private final Clock clock;

  FirstPostInbox(FirstPosts firstPosts, Clock clock) {
    this.firstPosts = firstPosts;
    this.clock = clock;
  }

  @Override
  public List<Todo> todos(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    List<FirstPost> overdue =
        firstPosts.within(actor.scopes(MANAGE_CADRES)).stream()
            .filter(post -> post.state(today) == FirstPost.State.OVERDUE)
            .toList();
    return overdue.isEmpty()
        ? List.of()
        : List.of(
            new Todo(
                "初任训考",
                "%d 名干部超期".formatted(overdue.size()),
                "/workbench/cadres/first-posts",
                overdue.getFirst().dueOn()));
  }
}
