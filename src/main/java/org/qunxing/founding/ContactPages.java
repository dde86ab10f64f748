package org.qunxing.founding;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.personfile.ReasonForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 查看建会联系人的电话: with a reason, noted in the audit before it is shown. */
@Controller
@Requires(Permission.APPROVE_FOUNDINGS)
class ContactPages {

  private final ReadFounding read;
  private final Audit audit;

  ContactPages(ReadFounding read, Audit audit) {
    this.read = read;
    this.audit = audit;
  }

  @FreshProof
  @PostMapping("/workbench/foundings/{number}/contact")
  String reveal(
      @PathVariable String number,
      @Valid ReasonForm reason,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    FoundingPage page = read.page(actor, number);
    ContactReveal contact = page.contact();
    response.setHeader("Cache-Control", "no-store");
    if (result.hasErrors()) {
      response.setStatus(422);
      contact = contact.refused(reason, ReasonForm.errors(result));
    } else {
      audit.record(actor, "founding.contact-revealed", "建会 " + number, reason.why());
      contact = contact.shown(page.founding().application().contact().phone().digits());
    }
    model.addAttribute("page", page.with(contact));
    return "founding/founding";
  }
}
