package org.qunxing.members.merging;

import static org.qunxing.kernel.Permission.MERGE_PERSONS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Duplicates: the list, the comparison, the merge and its receipt. */
@Controller
@Requires(MERGE_PERSONS)
class MergingPages {

  private static final String LIST = "/workbench/members/duplicates";
  private static final String PAIR = LIST + "/{left:\\d{1,12}}/{right:\\d{1,12}}";
  private static final String RECEIPT = "/workbench/members/merges/";

  private final Comparing comparing;
  private final MergePersons merge;

  MergingPages(Comparing comparing, MergePersons merge) {
    this.comparing = comparing;
    this.merge = merge;
  }

  @GetMapping(LIST)
  String list(Actor actor, Model model) {
    model.addAttribute("page", comparing.list(actor));
    return "members/merging/duplicates";
  }

  @GetMapping(PAIR)
  String compare(@PathVariable long left, @PathVariable long right, Actor actor, Model model) {
    model.addAttribute(
        "page", comparing.compare(actor, left, right, MergeForm.EMPTY, FormErrors.NONE));
    return "members/merging/compare";
  }

  @PostMapping(PAIR + "/merge")
  String merge(
      @PathVariable long left,
      @PathVariable long right,
      @Valid MergeForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      return again(left, right, form, FormErrors.of(result), 422, actor, model, response);
    }
    try {
      long receipt = merge.merge(actor, left, right, form.choice());
      Flash.done(redirect, "已合并。回执编号 %d，发现弄错可以拆开。".formatted(receipt));
      return "redirect:" + RECEIPT + receipt;
    } catch (Refusal refusal) {
      FormErrors errors = FormErrors.at("", refusal.text());
      return again(left, right, form, errors, refusal.reason().status(), actor, model, response);
    }
  }

  private String again(
      long left,
      long right,
      MergeForm form,
      FormErrors errors,
      int status,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("page", comparing.compare(actor, left, right, form, errors));
    response.setStatus(status);
    return "members/merging/compare";
  }

  @PostMapping(PAIR + "/distinction")
  String tellApart(
      @PathVariable long left, @PathVariable long right, Actor actor, RedirectAttributes redirect) {
    comparing.tellApart(actor, left, right);
    Flash.done(redirect, "已记下：不是同一个人，以后不再提示。");
    return "redirect:" + LIST;
  }

  @GetMapping(RECEIPT + "{number:\\d{1,12}}")
  String receipt(@PathVariable long number, Actor actor, Model model) {
    model.addAttribute("page", comparing.receipt(actor, number, FormErrors.NONE));
    return "members/merging/receipt";
  }

  @PostMapping(RECEIPT + "{number:\\d{1,12}}/undo")
  String undo(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (reason.isBlank() || reason.length() > 200) {
      FormErrors errors = FormErrors.at("reason", "请写明为什么拆开，最多 200 个字");
      model.addAttribute("page", comparing.receipt(actor, number, errors));
      response.setStatus(422);
      return "members/merging/receipt";
    }
    merge.undo(actor, number, reason);
    Flash.done(redirect, "已拆开，两份档案恢复原样。");
    return "redirect:" + RECEIPT + number;
  }
}
