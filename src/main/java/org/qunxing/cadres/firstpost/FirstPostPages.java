package org.qunxing.cadres.firstpost;

import static org.qunxing.kernel.Permission.VIEW_CADRES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.cadres.rules.Rule;
import org.qunxing.cadres.rules.Rules;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Units;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is due, overdue, done. */
@Controller
@Requires(VIEW_CADRES)
class FirstPostPages {

  private final FirstPosts firstPosts;
  private final Rules rules;
  private final Units units;
  private final Clock clock;

  FirstPostPages(FirstPosts firstPosts, Rules rules, Units units, Clock clock) {
    this.firstPosts = firstPosts;
    this.rules = rules;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/workbench/cadres/first-posts")
  String list(
      @RequestParam(defaultValue = "OVERDUE") FirstPost.State state, Actor actor, Model model) {
    LocalDate today = LocalDate.now(clock);
    List<FirstPost> all = firstPosts.within(actor.scopes(VIEW_CADRES));
    List<FirstPost> shown = all.stream().filter(post -> post.state(today) == state).toList();
    List<Tab> tabs =
        Arrays.stream(FirstPost.State.values())
            .map(
                one ->
                    new Tab(
                        one.label(),
                        "/workbench/cadres/first-posts?state=" + one,
                        one == state,
                        (int) all.stream().filter(post -> post.state(today) == one).count()))
            .toList();
    model.addAttribute(
        "page",
        new FirstPostPage(
            tabs,
            shown,
            units.names(shown.stream().map(FirstPost::unit).distinct().toList()),
            rules.on(Rule.FIRST_POST_MONTHS, today),
            today));
    return "cadres/firstpost/list";
  }
}
