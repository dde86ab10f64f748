package org.qunxing.organisations.splitting;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** A split: who goes where, then the doing. */
@Controller
@Requires(MANAGE_ORGANISATIONS)
class SplitPages {

  private static final String PATH = "/workbench/organisations/{code}/split";

  private final SplitUnit split;
  private final PreviewSplit preview;
  private final Units units;

  SplitPages(SplitUnit split, PreviewSplit preview, Units units) {
    this.split = split;
    this.preview = preview;
    this.units = units;
  }

  @GetMapping(PATH)
  String form(@PathVariable String code, Actor actor, Model model) {
    return page(code, actor, model, SplitForm.blank(), FormErrors.NONE, null);
  }

  /** By post: the lists are too long for an address. Changes nothing. */
  @PostMapping(PATH + "/preview")
  String preview(
      @PathVariable String code,
      @Valid SplitForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    FormErrors errors = FormErrors.of(result);
    SplitPreview seen = errors.isEmpty() ? preview.preview(actor, code, form.split()) : null;
    if (seen == null || !seen.conflicts().isEmpty()) {
      response.setStatus(422);
    }
    return page(code, actor, model, form, errors, seen);
  }

  @PostMapping(PATH)
  String split(
      @PathVariable String code,
      @Valid SplitForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        List<Unit> founded = split.split(actor, code, form.split());
        String names = founded.stream().map(Unit::name).collect(Collectors.joining("、"));
        Flash.done(redirect, "已分出：" + names + "。名单上的人已经过去，会籍没有断。");
        return "redirect:/workbench/organisations/" + founded.getFirst().code();
      } catch (Refusal refusal) {
        response.setStatus(refusal.reason().status());
        return page(code, actor, model, form, FormErrors.at("", refusal.text()), null);
      }
    }
    response.setStatus(422);
    return page(code, actor, model, form, errors, null);
  }

  private String page(
      String code,
      Actor actor,
      Model model,
      SplitForm form,
      FormErrors errors,
      @Nullable SplitPreview preview) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    model.addAttribute(
        "page", new SplitPage(unit, split.belongings(actor, code), form, errors, preview));
    return "organisations/splitting/split";
  }
}
