package org.qunxing.founding;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The upper side's steps, each a button on the founding's page. */
@Controller
@Requires(Permission.APPROVE_FOUNDINGS)
class FoundingStepPages {

  private static final String VIEW = "founding/founding";
  private static final int LONGEST = 300;

  private final DecideFounding decide;
  private final ReadFounding read;

  FoundingStepPages(DecideFounding decide, ReadFounding read) {
    this.decide = decide;
    this.read = read;
  }

  @PostMapping("/workbench/foundings/{number}/approval")
  String approve(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String approvalNumber,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (approvalNumber.strip().length() > 60) {
      return again(actor, number, approvalNumber, "approvalNumber", "文号最多 60 个字", model, response);
    }
    decide.approve(actor, number, approvalNumber.strip());
    return done(number, "已批复同意，已告诉申请人召开选举会议。", redirect);
  }

  @PostMapping("/workbench/foundings/{number}/return")
  String sendBack(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (isNoReason(note)) {
      return withoutReason(actor, number, note, model, response);
    }
    decide.sendBack(actor, number, note.strip());
    return done(number, "已退回，申请人会看到原因。", redirect);
  }

  @PostMapping("/workbench/foundings/{number}/result-return")
  String sendResultBack(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (isNoReason(note)) {
      return withoutReason(actor, number, note, model, response);
    }
    decide.sendResultBack(actor, number, note.strip());
    return done(number, "选举结果已退回。", redirect);
  }

  @PostMapping("/workbench/foundings/{number}/filing")
  String file(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    decide.file(actor, number);
    return done(number, "选举结果已备案，等区总工会发证。", redirect);
  }

  @Requires(Permission.CERTIFY_UNIONS)
  @PostMapping("/workbench/foundings/{number}/certificate")
  String certify(
      @PathVariable String number,
      @Valid CertificateForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FoundingPage page = read.page(actor, number);
    Parsed<CreditCode> code = CreditCode.parse(Objects.requireNonNullElse(form.unionCode(), ""));
    boolean typed = form.unionCode() != null && !form.unionCode().isBlank();
    if (typed) {
      code.problem().ifPresent(problem -> FormErrors.reject(result, "unionCode", problem));
    }
    if (result.hasErrors()) {
      return again(page.refused(form, "", FormErrors.of(result)), 422, model, response);
    }
    try {
      Certificate certificate = certificate(form, typed ? code.orRefuse() : null);
      decide.certify(actor, number, certificate, Boolean.TRUE.equals(form.cadre()));
    } catch (Refusal refusal) {
      FormErrors errors = FormErrors.at("certificateNumber", refusal.text());
      return again(page.refused(form, "", errors), refusal.reason().status(), model, response);
    }
    return done(number, "已发证，新工会已经开到组织树里。", redirect);
  }

  private static Certificate certificate(CertificateForm form, @Nullable CreditCode unionCode) {
    return new Certificate(
        Objects.requireNonNull(form.certificateNumber()).strip(),
        Objects.requireNonNull(form.issuedOn()),
        Objects.requireNonNull(form.legalRepresentative()).strip(),
        unionCode);
  }

  private String withoutReason(
      Actor actor, String number, String note, Model model, HttpServletResponse response) {
    return again(actor, number, note, "note", "请写清退回原因，不超过 300 字", model, response);
  }

  private static boolean isNoReason(String note) {
    return note.isBlank() || note.strip().length() > LONGEST;
  }

  private String again(
      Actor actor,
      String number,
      String typed,
      String field,
      String problem,
      Model model,
      HttpServletResponse response) {
    FoundingPage page = read.page(actor, number);
    return again(
        page.refused(page.certificate(), typed, FormErrors.at(field, problem)),
        422,
        model,
        response);
  }

  private static String again(
      FoundingPage page, int status, Model model, HttpServletResponse response) {
    response.setStatus(status);
    model.addAttribute("page", page);
    return VIEW;
  }

  private static String done(String number, String text, RedirectAttributes redirect) {
    Flash.done(redirect, text);
    return "redirect:/workbench/foundings/" + number;
  }
}
