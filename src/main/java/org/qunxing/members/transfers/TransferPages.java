package org.qunxing.members.transfers;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.members.people.Transfer;
import org.qunxing.members.people.Transfer.Outcome;
import org.qunxing.members.people.Transfers;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Transfers at the workbench: both sides see how each stands. */
@Controller
@Requires(MANAGE_MEMBERS)
class TransferPages {

  private static final String LIST = "/workbench/members/transfers";
  private static final int LONGEST = 200;

  private final Transfers transfers;
  private final TransferList list;

  TransferPages(Transfers transfers, TransferList list) {
    this.transfers = transfers;
    this.list = list;
  }

  @GetMapping(LIST)
  String show(Actor actor, Model model) {
    return page(actor, model, FormErrors.NONE);
  }

  private String page(Actor actor, Model model, FormErrors errors) {
    List<Transfer> open = transfers.open(actor.scopes(MANAGE_MEMBERS));
    List<Transfer> decided = transfers.decided(actor.scopes(MANAGE_MEMBERS));
    model.addAttribute(
        "page",
        new TransfersPage(
            list.rows(actor, open.stream().filter(t -> t.isAnsweredBy(actor)).toList()),
            list.rows(actor, open.stream().filter(t -> !t.isAnsweredBy(actor)).toList()),
            list.rows(actor, decided),
            errors));
    return "members/transfers/transfers";
  }

  @PostMapping(LIST + "/{number}/acceptance")
  String accept(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.ACCEPTED, null);
    Flash.done(redirect, "已同意转会。");
    return "redirect:" + LIST;
  }

  @PostMapping(LIST + "/{number}/refusal")
  String decline(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String text,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    boolean hers =
        transfers.open(actor.scopes(MANAGE_MEMBERS)).stream()
            .anyMatch(transfer -> transfer.number() == number && transfer.isAnsweredBy(actor));
    if (hers && (text.isBlank() || text.length() > LONGEST)) {
      response.setStatus(422);
      String problem = "请写明原因，最多 %d 个字".formatted(LONGEST);
      return page(actor, model, FormErrors.at(String.valueOf(number), problem));
    }
    transfers.decide(actor, number, Outcome.DECLINED, text.strip());
    Flash.done(redirect, "已谢绝，对方和本人都看得到原因。");
    return "redirect:" + LIST;
  }

  @PostMapping(LIST + "/{number}/withdrawal")
  String withdraw(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.withdraw(actor, number);
    Flash.done(redirect, "已撤回。");
    return "redirect:" + LIST;
  }
}
