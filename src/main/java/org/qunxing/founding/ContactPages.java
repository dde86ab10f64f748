package org.qunxing.founding;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
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
  private final RevealContact reveal;

  ContactPages(ReadFounding read, RevealContact reveal) {
    this.read = read;
    this.reveal = reveal;
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
    ContactReveal contact =
        reveal.answer(
            actor,
            "建会 " + number,
            page.contact(),
            () -> page.founding().application().contact().phone().digits(),
            reason,
            result,
            response);
    model.addAttribute("page", page.with(contact));
    return "founding/founding";
  }
}
