package org.qunxing.members.file;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.members.file.RevealForm.What;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 查看完整号码. Answers the post with the page itself instead of a redirect: a number that was shown must
 * not wait in a session or stand in an address.
 */
@Controller
@Requires(MANAGE_MEMBERS)
class RevealPages {

  private final PersonFile file;
  private final RevealNumber reveal;

  RevealPages(PersonFile file, RevealNumber reveal) {
    this.file = file;
    this.reveal = reveal;
  }

  @FreshProof
  @PostMapping("/workbench/members/{number:\\d{1,12}}/reveal")
  String reveal(
      @PathVariable long number,
      RevealForm which,
      @Valid ReasonForm reason,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    What what = which.what();
    if (what == null) {
      throw new NotFound("nothing to reveal");
    }
    response.setHeader("Cache-Control", "no-store");
    PersonPage page = file.page(actor, number);
    if (result.hasErrors()) {
      response.setStatus(422);
      model.addAttribute(
          "page", page.withReveal(new Reveal(what, null, reason, ReasonForm.errors(result))));
    } else {
      String shown = reveal.reveal(actor, number, what, reason);
      model.addAttribute("page", page.withReveal(new Reveal(what, shown, reason, FormErrors.NONE)));
    }
    return "members/file/person";
  }
}
