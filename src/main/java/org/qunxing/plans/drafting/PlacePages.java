package org.qunxing.plans.drafting;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.typing.Edit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the lists, initiatives and targets of a draft stand. */
@Controller
@Requires(Permission.MANAGE_PLANS)
@RequestMapping("/workbench/plans/{number}")
class PlacePages {

  private final ArrangeDraft arrange;
  private final DraftView view;

  PlacePages(ArrangeDraft arrange, DraftView view) {
    this.arrange = arrange;
    this.view = view;
  }

  @PostMapping("/lists/{no}/place")
  String list(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      @RequestParam Step step,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = arrange.list(actor, number, no, version, step);
    return answer(actor, number, no, outcome, "l-", model, response, redirect);
  }

  @PostMapping("/initiatives/{no}/place")
  String initiative(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      @RequestParam Step step,
      @RequestParam(required = false) @Nullable Integer into,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = arrange.initiative(actor, number, no, version, step, into);
    return answer(actor, number, no, outcome, "i-", model, response, redirect);
  }

  @PostMapping("/indicators/{no}/place")
  String indicator(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      @RequestParam Step step,
      @RequestParam(required = false) @Nullable Integer into,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = arrange.indicator(actor, number, no, version, step, into);
    return answer(actor, number, no, outcome, "for-m-", model, response, redirect);
  }

  private String answer(
      Actor actor,
      String number,
      int no,
      Edit outcome,
      String anchor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return view.answer(
        actor, number, Kind.NONE, no, "", outcome, anchor, model, response, redirect);
  }
}
