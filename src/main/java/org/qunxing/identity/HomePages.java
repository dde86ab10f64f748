package org.qunxing.identity;

import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.qunxing.access.SignedIn;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: visitors see what this is, the others land on the face that is theirs. */
@Controller
class HomePages {

  @PublicRoute
  @GetMapping("/")
  String landing(@Nullable Actor actor) {
    return actor == null ? "web/landing" : "redirect:/home";
  }

  @SignedIn
  @GetMapping("/home")
  String home(Actor actor) {
    if (actor.may(Permission.INSTRUCT)) {
      return "redirect:/cockpit";
    }
    if (actor.may(Permission.USE_WORKBENCH)) {
      return "redirect:/workbench";
    }
    if (actor.grants().isEmpty()) {
      return "redirect:/joining";
    }
    // A merchant or specialist who is in no register has one thing to do here.
    boolean only = !actor.may(Permission.USE_MEMBER_SERVICES) && actor.may(Permission.VERIFY_CARDS);
    return only ? "redirect:/card/verify" : "redirect:/my";
  }
}
