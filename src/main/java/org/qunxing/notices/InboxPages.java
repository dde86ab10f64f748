package org.qunxing.notices;

import java.util.UUID;
import org.qunxing.access.SignedIn;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everyone's own inbox. */
@Controller
@SignedIn
class InboxPages {

  private final Inbox inbox;

  InboxPages(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/my/inbox")
  String messages(Actor actor, Model model) {
    model.addAttribute("page", new InboxPage(inbox.latest(actor)));
    return "notices/inbox";
  }

  /** Opening a message marks it as read, hence a POST. */
  @PostMapping("/my/inbox/{message}/opened")
  String open(@PathVariable UUID message, Actor actor) {
    return "redirect:"
        + inbox.open(actor, message).orElseThrow(() -> new NotFound("message " + message));
  }
}
