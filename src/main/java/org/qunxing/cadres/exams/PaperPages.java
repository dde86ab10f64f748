package org.qunxing.cadres.exams;

import static org.qunxing.kernel.Permission.KEEP_EXAMS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
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

/** Exams as those keep them who set them up. */
@Controller
@Requires(KEEP_EXAMS)
class PaperPages {

  private static final String PAPERS = "/workbench/cadres/papers";
  private static final String PAPER = PAPERS + "/{number:KS-\\d{6,9}}";

  private final KeepPapers keep;
  private final Units units;

  PaperPages(KeepPapers keep, Units units) {
    this.keep = keep;
    this.units = units;
  }

  @GetMapping(PAPERS)
  String list(Actor actor, Model model) {
    model.addAttribute("page", new PapersPage(keep.list(actor), PaperForm.USUAL, FormErrors.NONE));
    return "cadres/exams/list";
  }

  @PostMapping(PAPERS)
  String make(
      @Valid PaperForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      response.setStatus(422);
      model.addAttribute("page", new PapersPage(keep.list(actor), form, FormErrors.of(result)));
      return "cadres/exams/list";
    }
    String number = keep.make(actor, own(actor).code(), form.paper());
    Flash.done(redirect, "已新建，接着出题；题够了就能开考。");
    return "redirect:" + PAPERS + "/" + number;
  }

  private Unit own(Actor actor) {
    return actor.scopes(KEEP_EXAMS).stream()
        .flatMap(scope -> units.find(scope).stream())
        .findFirst()
        .orElseThrow(() -> new NotFound("no unit in scope"));
  }

  @GetMapping(PAPER)
  String show(@PathVariable String number, Actor actor, Model model) {
    return page(number, actor, model, QuestionForm.EMPTY, FormErrors.NONE);
  }

  @PostMapping(PAPER + "/questions")
  String add(
      @PathVariable String number,
      @Valid QuestionForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        keep.add(actor, number, form.question());
        Flash.done(redirect, "已加入题库。");
        return "redirect:" + PAPERS + "/" + number;
      } catch (Refusal refusal) {
        errors = FormErrors.at("right", refusal.text());
      }
    }
    response.setStatus(422);
    return page(number, actor, model, form, errors);
  }

  @PostMapping(PAPER + "/questions/{question}/retirement")
  String retire(
      @PathVariable String number,
      @PathVariable UUID question,
      Actor actor,
      RedirectAttributes redirect) {
    keep.retire(actor, number, question);
    Flash.done(redirect, "已停用，以后不再抽到。");
    return "redirect:" + PAPERS + "/" + number;
  }

  @PostMapping(PAPER + "/opening")
  String open(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    keep.open(actor, number);
    Flash.done(redirect, "已开考，干部在手机上就能考。");
    return "redirect:" + PAPERS + "/" + number;
  }

  @PostMapping(PAPER + "/closing")
  String close(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    keep.close(actor, number);
    Flash.done(redirect, "已停考，正在考的可以考完。");
    return "redirect:" + PAPERS + "/" + number;
  }

  private String page(
      String number, Actor actor, Model model, QuestionForm form, FormErrors errors) {
    Paper paper = keep.visibleTo(actor, number);
    model.addAttribute("page", new PaperPage(paper, keep.questions(paper), form, errors));
    return "cadres/exams/paper";
  }
}
