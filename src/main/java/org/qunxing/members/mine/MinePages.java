package org.qunxing.members.mine;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.util.List;
import java.util.UUID;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.members.file.PersonFile;
import org.qunxing.members.people.Transfers;
import org.qunxing.members.transfers.TransferList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MinePages {

  private final PersonFile file;
  private final Transfers transfers;
  private final TransferList list;

  MinePages(PersonFile file, Transfers transfers, TransferList list) {
    this.file = file;
    this.transfers = transfers;
    this.list = list;
  }

  @Requires(USE_MEMBER_SERVICES)
  @GetMapping("/my/file")
  String show(Actor actor, Model model) {
    UUID person = actor.personId();
    model.addAttribute(
        "page",
        new MinePage(
            actor.name(),
            file.own(actor).orElse(null),
            person == null ? List.of() : list.rows(transfers.openFor(person))));
    return "members/mine/mine";
  }
}
