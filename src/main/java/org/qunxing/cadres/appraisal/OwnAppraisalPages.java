package org.qunxing.cadres.appraisal;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own appraisal. */
@Controller
@Requires(USE_MEMBER_SERVICES)
class OwnAppraisalPages {

  private static final String PATH = "/my/cadre/appraisals/{number:KP-\\d{6,9}}";

  private final AnswerAppraisal answer;

  OwnAppraisalPages(AnswerAppraisal answer) {
    this.answer = answer;
  }

  private interface Saying {
    void say(String words);
  }

  @GetMapping(PATH)
  String show(@PathVariable String number, Actor actor, Model model) {
    Appraisal appraisal = answer.own(actor, number);
    String words = appraisal.isGraded() ? appraisal.reply() : appraisal.statement();
    model.addAttribute(
        "page", new OwnAppraisalPage(appraisal, words == null ? "" : words, FormErrors.NONE));
    return "cadres/appraisal/own";
  }

  @PostMapping(PATH + "/statement")
  String state(
      @PathVariable String number,
      @Valid WordsForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(
        number,
        form,
        result,
        actor,
        model,
        response,
        redirect,
        words -> answer.state(actor, number, words));
  }

  @PostMapping(PATH + "/reply")
  String reply(
      @PathVariable String number,
      @Valid WordsForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(
        number,
        form,
        result,
        actor,
        model,
        response,
        redirect,
        words -> answer.reply(actor, number, words));
  }

  private String said(
      String number,
      WordsForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Saying saying) {
    if (result.hasErrors()) {
      response.setStatus(422);
      String words = Objects.requireNonNullElse(form.words(), "");
      model.addAttribute(
          "page", new OwnAppraisalPage(answer.own(actor, number), words, FormErrors.of(result)));
      return "cadres/appraisal/own";
    }
    saying.say(Objects.requireNonNull(form.words()));
    Flash.done(redirect, "已保存。");
    return "redirect:/my/cadre/appraisals/" + number;
  }
}
