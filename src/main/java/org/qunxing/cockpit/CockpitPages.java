package org.qunxing.cockpit;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The leaders' pages. */
@Controller
@Requires(Permission.VIEW_COCKPIT)
class CockpitPages {

  private static final String EVERY_MINUTE = "60";

  private final CockpitBoard board;
  private final PlanDrill drill;

  CockpitPages(CockpitBoard board, PlanDrill drill) {
    this.board = board;
    this.drill = drill;
  }

  @GetMapping("/cockpit")
  String overview(Actor actor, Model model) {
    model.addAttribute("page", board.overview(actor));
    return "cockpit/cockpit";
  }

  /** For the wall: the browser asks again by itself, with or without JavaScript. */
  @GetMapping("/cockpit/screen")
  String screen(Actor actor, Model model, HttpServletResponse response) {
    response.setHeader("Refresh", EVERY_MINUTE);
    model.addAttribute("page", board.overview(actor));
    return "cockpit/screen";
  }

  @GetMapping("/cockpit/lists/{no}")
  String list(Actor actor, @PathVariable int no, Model model) {
    model.addAttribute("page", drill.list(actor, no));
    return "cockpit/list";
  }

  @GetMapping("/cockpit/indicators/{no}")
  String indicator(Actor actor, @PathVariable int no, Model model) {
    model.addAttribute("page", drill.indicator(actor, no));
    return "cockpit/indicator";
  }
}
