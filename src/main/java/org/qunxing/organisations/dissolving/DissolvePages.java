package org.qunxing.organisations.dissolving;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A dissolution: first what it would end, then the doing. */
@Controller
@Requires(MANAGE_ORGANISATIONS)
class DissolvePages {

  private static final String PATH = "/workbench/organisations/{code}/dissolution";

  private final DissolveUnit dissolve;
  private final Units units;

  DissolvePages(DissolveUnit dissolve, Units units) {
    this.dissolve = dissolve;
    this.units = units;
  }

  @GetMapping(PATH)
  String preview(@PathVariable String code, Actor actor, Model model) {
    return page(code, actor, model, new DissolveForm(""), FormErrors.NONE);
  }

  @PostMapping(PATH)
  String dissolve(
      @PathVariable String code,
      @Valid DissolveForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      response.setStatus(422);
      return page(code, actor, model, form, FormErrors.of(result));
    }
    try {
      dissolve.dissolve(actor, code, Objects.requireNonNull(form.why()));
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(code, actor, model, form, FormErrors.at("", refusal.text()));
    }
    Flash.done(redirect, "已撤销，沿革保留。会员已收到消息。");
    return "redirect:/workbench/organisations/" + code;
  }

  private String page(String code, Actor actor, Model model, DissolveForm form, FormErrors errors) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    model.addAttribute("page", new DissolvePage(unit, dissolve.preview(actor, code), form, errors));
    return "organisations/dissolving/dissolve";
  }
}
