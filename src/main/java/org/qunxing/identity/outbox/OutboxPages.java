package org.qunxing.identity.outbox;

import org.qunxing.access.PublicRoute;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the outbox to developers; exists only while messages are not really sent. */
@Controller
@ConditionalOnProperty(name = "qunxing.sms", havingValue = "outbox", matchIfMissing = true)
class OutboxPages {

  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @PublicRoute
  @GetMapping("/dev/outbox")
  String messages(Model model) {
    model.addAttribute("page", new OutboxPage(outbox.latest()));
    return "identity/outbox/outbox";
  }
}
