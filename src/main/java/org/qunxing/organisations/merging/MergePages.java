package org.qunxing.organisations.merging;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A merger: first what it would do, then the doing. */
@Controller
@Requires(MANAGE_ORGANISATIONS)
class MergePages {

  private static final String PATH = "/workbench/organisations/{code}/merger";

  private final MergeUnits merge;
  private final Units units;

  MergePages(MergeUnits merge, Units units) {
    this.merge = merge;
    this.units = units;
  }

  @GetMapping(PATH + "/preview")
  String preview(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String into,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    MergePage page = new MergePage(unit, null, into, List.of(), FormErrors.NONE);
    model.addAttribute("page", into.isBlank() ? page : named(actor, page, response));
    return "organisations/merging/merge";
  }

  private MergePage named(Actor actor, MergePage page, HttpServletResponse response) {
    Optional<Unit> into = units.typed(actor, MANAGE_ORGANISATIONS, page.words());
    if (into.isEmpty()) {
      return refused(page, 422, "没有找到“%s”，请填写全称或编号。".formatted(page.words()), response);
    }
    try {
      List<String> along = merge.preview(actor, page.unit().code(), into.get().code());
      return new MergePage(page.unit(), into.get(), page.words(), along, FormErrors.NONE);
    } catch (Refusal refusal) {
      return refused(page, refusal.reason().status(), refusal.text(), response);
    }
  }

  private static MergePage refused(
      MergePage page, int status, String text, HttpServletResponse response) {
    response.setStatus(status);
    return new MergePage(page.unit(), null, page.words(), List.of(), FormErrors.at("into", text));
  }

  @PostMapping(PATH)
  String merge(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String into,
      Actor actor,
      RedirectAttributes redirect) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    Unit target = units.visibleTo(actor, MANAGE_ORGANISATIONS, into);
    merge.merge(actor, code, into);
    Flash.done(redirect, "“%s”已并入“%s”。".formatted(unit.name(), target.name()));
    return "redirect:/workbench/organisations/" + target.code();
  }
}
