package org.qunxing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a home page together from what the modules contribute. */
@Component
class Home {

  /** Nobody should open the workbench and find more than this for today. */
  static final int TODOS_SHOWN = 5;

  private final List<HomePanel> panels;
  private final List<InboxSource> inboxes;
  private final Clock clock;

  Home(List<HomePanel> panels, List<InboxSource> inboxes, Clock clock) {
    this.panels = panels.stream().sorted(Comparator.comparingInt(HomePanel::order)).toList();
    this.inboxes = inboxes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public HomePage page(Face face, Actor actor) {
    List<InboxSource.Todo> todos = face == Face.WORKBENCH ? todos(actor) : List.of();
    return new HomePage(
        actor.name(),
        LocalDate.now(clock),
        todos.stream().limit(TODOS_SHOWN).toList(),
        Math.max(0, todos.size() - TODOS_SHOWN),
        panels.stream()
            .filter(panel -> panel.face() == face)
            .flatMap(panel -> panel.panel(actor).stream())
            .toList());
  }

  private List<InboxSource.Todo> todos(Actor actor) {
    return inboxes.stream()
        .flatMap(inbox -> inbox.todos(actor).stream())
        .sorted(
            Comparator.comparing(
                InboxSource.Todo::due, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
