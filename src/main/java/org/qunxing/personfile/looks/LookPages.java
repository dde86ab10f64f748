package org.qunxing.personfile.looks;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.util.List;
import java.util.UUID;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 谁看过我的档案. */
@Controller
@Requires(USE_MEMBER_SERVICES)
class LookPages {

  private final LookRegister looks;

  LookPages(LookRegister looks) {
    this.looks = looks;
  }

  @GetMapping("/my/file/looks")
  String show(Actor actor, Model model) {
    UUID person = actor.personId();
    model.addAttribute(
        "page", new LooksPage(person == null ? List.of() : looks.of(person), LookRegister.DAYS));
    return "personfile/looks/looks";
  }
}
