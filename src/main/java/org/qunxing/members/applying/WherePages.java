package org.qunxing.members.applying;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.qunxing.kernel.Line;
import org.qunxing.members.Occupation;
import org.qunxing.organisations.Workplaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door of joining: which unit is mine? */
@Controller
class WherePages {

  private final Workplaces workplaces;
  private final Destinations destinations;

  WherePages(Workplaces workplaces, Destinations destinations) {
    this.workplaces = workplaces;
    this.destinations = destinations;
  }

  @PublicRoute
  @GetMapping("/join")
  String where(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Occupation occupation,
      @RequestParam(required = false) @Nullable String area,
      Model model) {
    String words = q.length() > 60 ? q.substring(0, 60) : q;
    model.addAttribute(
        "page",
        new WherePage(
            words,
            workplaces.search(words, Line.UNION),
            destinations.areas(),
            occupation,
            area,
            occupation == null || area == null
                ? List.of()
                : destinations.federations(occupation, area)));
    return "members/applying/where";
  }
}
