package org.qunxing.cadres.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.Cadres;
import org.qunxing.cadres.firstpost.FirstPost;
import org.qunxing.cadres.firstpost.FirstPosts;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Face;
import org.qunxing.web.HomePanel;
import org.qunxing.web.Panel;
import org.springframework.stereotype.Component;

/** On the phone's home page of who is a cadre: her way to posts and exams. Absent for the rest. */
@Component
class MyCadrePanel implements HomePanel {

  private final Cadres cadres;
  private final FirstPosts firstPosts;
  private final Clock clock;

  MyCadrePanel(Cadres cadres, FirstPosts firstPosts, Clock clock) {
    this.cadres = cadres;
    this.firstPosts = firstPosts;
    this.clock = clock;
  }

  @Override
  public Face face() {
    return Face.MEMBER;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Panel> panel(Actor actor) {
    return cadres.self(actor).filter(Cadre::isServing).map(this::panel);
  }

  private Panel panel(Cadre cadre) {
    LocalDate today = LocalDate.now(clock);
    List<Panel.Item> items = new ArrayList<>();
    firstPosts
        .of(cadre.id())
        .filter(post -> post.state(today) != FirstPost.State.DONE)
        .ifPresent(post -> items.add(owed(post, today)));
    items.add(Panel.Item.of("我的任职", "职务、培训、考试、考核", "/my/cadre"));
    return new Panel("我是干部", items, "", null);
  }

  private static Panel.Item owed(FirstPost post, LocalDate today) {
    boolean late = post.state(today) == FirstPost.State.OVERDUE;
    return new Panel.Item(
        "要完成" + post.missing(),
        "%s前".formatted(post.dueOn()) + (late ? "，已超期" : ""),
        "/my/cadre",
        late ? Panel.Tone.LATE : Panel.Tone.ATTENTION);
  }
}
