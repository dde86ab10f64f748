package org.qunxing.founding.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.founding.FoundingState;
import org.qunxing.founding.ReadFounding;
import org.qunxing.founding.cases.FoundingDesk;
import org.qunxing.founding.cases.FoundingRegister;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of foundings, and one of them on an officer's desk. */
@Controller
@Requires(Permission.VIEW_ORGANISATIONS)
class FoundingListPages {

  private static final int SIZE = 20;

  private final FoundingRegister register;
  private final FoundingDesk desk;
  private final ReadFounding read;

  FoundingListPages(FoundingRegister register, FoundingDesk desk, ReadFounding read) {
    this.register = register;
    this.desk = desk;
    this.read = read;
  }

  @GetMapping("/workbench/foundings")
  String list(
      @RequestParam(required = false) @Nullable FoundingState state,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    int at = Math.clamp(page, 1, 10_000);
    String query = state == null ? "?" : "?state=" + state.name() + "&";
    model.addAttribute(
        "page",
        new FoundingsPage(
            tabs(actor, state),
            register.page(actor, state, (at - 1) * SIZE, SIZE),
            Pager.numbered(at, SIZE, register.count(actor, state), query + "page="),
            actor.may(Permission.PREPARE_FOUNDINGS)));
    return "founding/desk/list";
  }

  private List<Tab> tabs(Actor actor, @Nullable FoundingState chosen) {
    String href = "/workbench/foundings";
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("全部", href, chosen == null, register.count(actor, null)));
    for (FoundingState state : FoundingState.values()) {
      int count = register.count(actor, state);
      if (count > 0 || chosen == state) {
        tabs.add(new Tab(state.label(), href + "?state=" + state.name(), chosen == state, count));
      }
    }
    return tabs;
  }

  @GetMapping("/workbench/foundings/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    if (!actor.may(Permission.VIEW_ORGANISATIONS, desk.visible(number).path())) {
      throw new NotFound("founding " + number);
    }
    model.addAttribute("page", read.page(actor, number));
    return "founding/founding";
  }
}
