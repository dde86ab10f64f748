package org.qunxing.members.mine;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.util.List;
import java.util.UUID;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.members.file.PersonFile;
import org.qunxing.members.leaving.Departures;
import org.qunxing.members.people.Transfers;
import org.qunxing.members.transfers.TransferList;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MinePages {

  private final PersonFile file;
  private final Transfers transfers;
  private final TransferList list;
  private final Departures departures;

  MinePages(PersonFile file, Transfers transfers, TransferList list, Departures departures) {
    this.file = file;
    this.transfers = transfers;
    this.list = list;
    this.departures = departures;
  }

  @Requires(USE_MEMBER_SERVICES)
  @Transactional
  @GetMapping("/my/file")
  String show(Actor actor, Model model) {
    UUID person = actor.personId();
    model.addAttribute(
        "page",
        new MinePage(
            actor.name(),
            file.own(actor).orElse(null),
            person == null ? List.of() : list.rows(actor, transfers.of(person)),
            person == null ? List.of() : departures.openOf(person)));
    return "members/mine/mine";
  }
}
