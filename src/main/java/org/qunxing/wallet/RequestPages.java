package org.qunxing.wallet;

import static org.qunxing.kernel.Permission.ASK_FOR_PAPERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.Choice;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer asks for a paper, and opens what was agreed to. */
@Controller
@Requires(ASK_FOR_PAPERS)
class RequestPages {

  private static final String PATH = "/workbench/papers";
  private static final String ONE = PATH + "/{number:SQ-\\d{6,9}}";

  private final AskForPaper ask;
  private final Wallet wallet;

  RequestPages(AskForPaper ask, Wallet wallet) {
    this.ask = ask;
    this.wallet = wallet;
  }

  @GetMapping(PATH)
  String list(Actor actor, Model model) {
    return list(actor, model, RequestForm.EMPTY, FormErrors.NONE);
  }

  private String list(Actor actor, Model model, RequestForm form, FormErrors errors) {
    model.addAttribute(
        "page",
        new RequestsPage(
            ask.list(actor),
            wallet.kinds().stream().map(kind -> Choice.of(kind.key(), kind.label())).toList(),
            form,
            errors));
    return "wallet/requests";
  }

  @PostMapping(PATH)
  String ask(
      @Valid RequestForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        ConsentRequest request =
            ask.ask(
                actor,
                Objects.requireNonNull(form.who()),
                Objects.requireNonNull(form.kind()),
                Objects.requireNonNull(form.purpose()));
        Flash.done(redirect, "已问本人，答复了会告诉您。");
        return "redirect:" + request.href();
      } catch (Refusal refusal) {
        String field = refusal.reason().name().equals("KIND_UNKNOWN") ? "kind" : "who";
        errors = FormErrors.at(field, refusal.text());
      }
    }
    response.setStatus(422);
    return list(actor, model, form, errors);
  }

  @GetMapping(ONE)
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", ask.page(actor, number));
    return "wallet/request";
  }

  /** Opens the file; she reads that it was opened. */
  @GetMapping(ONE + "/files/{paper:CL-\\d{6,9}}")
  ResponseEntity<byte[]> open(
      @PathVariable String number, @PathVariable String paper, Actor actor) {
    return PaperDownload.of(wallet.open(actor, number, paper));
  }
}
