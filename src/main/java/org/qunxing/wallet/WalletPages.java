package org.qunxing.wallet;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own wallet, for the phone. */
@Controller
@Requires(USE_MEMBER_SERVICES)
class WalletPages {

  private static final String PAPER = "/my/wallet/{number:CL-\\d{6,9}}";
  private static final String REQUEST = "/my/wallet/requests/{number:SQ-\\d{6,9}}";

  private final KeepPapers keep;
  private final AnswerRequest answer;
  private final Wallet wallet;
  private final UsesOfPapers uses;
  private final Clock clock;

  WalletPages(
      KeepPapers keep, AnswerRequest answer, Wallet wallet, UsesOfPapers uses, Clock clock) {
    this.keep = keep;
    this.answer = answer;
    this.wallet = wallet;
    this.uses = uses;
    this.clock = clock;
  }

  @GetMapping("/my/wallet")
  String show(Actor actor, Model model) {
    model.addAttribute(
        "page",
        new WalletPage(actor.personId() != null, keep.mine(actor), answer.mine(actor), today()));
    return "wallet/wallet";
  }

  @GetMapping("/my/wallet/new")
  String form(@RequestParam(required = false) @Nullable String kind, Model model) {
    return form(model, new PaperForm(kind, today(), null), FormErrors.NONE);
  }

  private String form(Model model, PaperForm form, FormErrors errors) {
    model.addAttribute(
        "page",
        new PaperFormPage(
            wallet.kinds().stream()
                .map(kind -> new Choice(kind.key(), kind.label(), kind.hint()))
                .toList(),
            form,
            errors,
            KeepPapers.MOST_BYTES >> 20));
    return "wallet/form";
  }

  @PostMapping("/my/wallet")
  String add(
      @Valid PaperForm form,
      BindingResult result,
      @RequestParam(name = "content", required = false) @Nullable MultipartFile content,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        keep.add(actor, form.paper(), content == null ? new byte[0] : content.getBytes());
        Flash.done(redirect, "存好了。下次要用，同意一下就行。");
        return "redirect:/my/wallet";
      } catch (Refusal refusal) {
        errors = FormErrors.at(field(refusal), refusal.text());
      }
    }
    response.setStatus(422);
    return form(model, form, errors);
  }

  private static String field(Refusal refusal) {
    return switch (refusal.reason().name()) {
      case "ENDS_BEFORE_IT_BEGINS" -> "untilOn";
      case "KIND_UNKNOWN" -> "kind";
      case "NOT_A_MEMBER", "TOO_MANY_PAPERS" -> "";
      default -> "content";
    };
  }

  @GetMapping(PAPER)
  String paper(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", uses.of(actor, number));
    return "wallet/paper";
  }

  @GetMapping(PAPER + "/file")
  ResponseEntity<byte[]> file(@PathVariable String number, Actor actor) {
    return PaperDownload.of(keep.file(actor, number));
  }

  @PostMapping(PAPER + "/deletion")
  String delete(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    keep.delete(actor, number);
    Flash.done(redirect, "文件已删除。谁用过，还查得到。");
    return "redirect:/my/wallet";
  }

  @PostMapping(REQUEST + "/agreement")
  String agree(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    answer.agree(actor, number);
    Flash.done(redirect, "已同意，只用在这件事上，随时可以撤回。");
    return "redirect:/my/wallet";
  }

  @PostMapping(REQUEST + "/refusal")
  String decline(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    answer.decline(actor, number);
    Flash.done(redirect, "已告诉对方您不同意。");
    return "redirect:/my/wallet";
  }

  @PostMapping(REQUEST + "/withdrawal")
  String withdraw(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    answer.withdraw(actor, number);
    Flash.done(redirect, "已撤回，对方从现在起打不开了。");
    return "redirect:/my/wallet";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
