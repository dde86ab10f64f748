package org.qunxing.founding.calls;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
import org.qunxing.founding.ContactReveal;
import org.qunxing.founding.RevealContact;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.personfile.ReasonForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The phone of whom somebody spoke to last: with a reason, noted before it is shown. */
@Controller
@Requires(Permission.PREPARE_FOUNDINGS)
class CallContactPages {

  private final CallEmployers calls;
  private final RevealContact reveal;

  CallContactPages(CallEmployers calls, RevealContact reveal) {
    this.calls = calls;
    this.reveal = reveal;
  }

  @FreshProof
  @PostMapping("/workbench/foundings/calls/{employer}/contact")
  String reveal(
      @PathVariable UUID employer,
      @Valid ReasonForm reason,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    CallPage page = calls.page(actor, employer);
    ContactReveal contact =
        reveal.answer(
            actor,
            "企业 " + page.employer().name(),
            page.contact(),
            () -> page.lastPhone().orElseThrow(() -> new NotFound("phone of " + employer)),
            reason,
            result,
            response);
    model.addAttribute("page", page.with(contact));
    return "founding/calls/call";
  }
}
