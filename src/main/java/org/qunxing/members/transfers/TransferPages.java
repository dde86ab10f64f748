package org.qunxing.members.transfers;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;
import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.members.people.Transfers;
import org.qunxing.members.people.Transfers.Outcome;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TransferPages {

  private final Transfers transfers;
  private final TransferList list;

  TransferPages(Transfers transfers, TransferList list) {
    this.transfers = transfers;
    this.list = list;
  }

  @Requires(MANAGE_MEMBERS)
  @GetMapping("/workbench/members/transfers")
  String show(Actor actor, Model model) {
    List<Transfers.Open> open = transfers.open(actor.scopes(MANAGE_MEMBERS));
    model.addAttribute(
        "page",
        new TransfersPage(
            list.rows(open.stream().filter(t -> actor.may(MANAGE_MEMBERS, t.from())).toList()),
            list.rows(open.stream().filter(t -> !actor.may(MANAGE_MEMBERS, t.from())).toList())));
    return "members/transfers/transfers";
  }

  @Requires(MANAGE_MEMBERS)
  @PostMapping("/workbench/members/transfers/{number}/acceptance")
  String accept(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.ACCEPTED);
    Flash.done(redirect, "已同意转会。");
    return "redirect:/workbench/members/transfers";
  }

  @Requires(MANAGE_MEMBERS)
  @PostMapping("/workbench/members/transfers/{number}/refusal")
  String decline(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.DECLINED);
    Flash.done(redirect, "已谢绝转会。");
    return "redirect:/workbench/members/transfers";
  }

  @Requires(USE_MEMBER_SERVICES)
  @PostMapping("/my/file/transfers/{number}/acceptance")
  String agree(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.ACCEPTED);
    Flash.done(redirect, "已转会。");
    return "redirect:/my/file";
  }

  @Requires(USE_MEMBER_SERVICES)
  @PostMapping("/my/file/transfers/{number}/refusal")
  String stay(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.DECLINED);
    Flash.done(redirect, "已谢绝，您的会籍不变。");
    return "redirect:/my/file";
  }
}
