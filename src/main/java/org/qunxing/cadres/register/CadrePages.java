package org.qunxing.cadres.register;

import static org.qunxing.kernel.Permission.APPRAISE_CADRES;
import static org.qunxing.kernel.Permission.KEEP_EXAMS;
import static org.qunxing.kernel.Permission.MANAGE_CADRES;
import static org.qunxing.kernel.Permission.VIEW_CADRES;

import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.cadres.CadreKind;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Choice;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of cadres. */
@Controller
@Requires(VIEW_CADRES)
class CadrePages {

  private static final int SIZE = 50;

  private final CadreRegister register;

  CadrePages(CadreRegister register) {
    this.register = register;
  }

  @GetMapping("/workbench/cadres")
  String list(
      CadreQuery query, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
    int at = Math.clamp(page, 1, 10_000);
    int total = register.count(actor, query);
    model.addAttribute(
        "page",
        new CadresPage(
            query,
            tabs(query),
            register.page(actor, query, (at - 1) * SIZE, SIZE),
            Pager.numbered(at, SIZE, total, "?" + query.text() + "&page="),
            Choice.of(CadreKind.values(), CadreKind::label),
            actor.may(MANAGE_CADRES),
            actor.may(APPRAISE_CADRES),
            actor.may(KEEP_EXAMS)));
    return "cadres/register/list";
  }

  private static List<Tab> tabs(CadreQuery query) {
    return List.of(
        new Tab("在任", "/workbench/cadres", !query.hasLeft()),
        new Tab("已离任", "/workbench/cadres?left=true", query.hasLeft()));
  }
}
