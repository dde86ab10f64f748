package org.qunxing.web.design;

import org.qunxing.access.PublicRoute;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows all components side by side, so that pages are built from them and not beside them. */
@Controller
class DesignPages {

  @PublicRoute
  @GetMapping("/design")
  String components(@RequestParam(defaultValue = "union") String accent, Model model) {
    model.addAttribute("page", DesignPage.sample(accent));
    return "web/design";
  }
}
