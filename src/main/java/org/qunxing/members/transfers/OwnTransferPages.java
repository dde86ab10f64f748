package org.qunxing.members.transfers;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.people.Transfer.Outcome;
import org.qunxing.members.people.Transfers;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.Workplaces;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own transfers: she may ask for one, and answer what units ask. */
@Controller
@Requires(USE_MEMBER_SERVICES)
class OwnTransferPages {

  private static final String FILE = "redirect:/my/file";
  private static final int LONGEST = 200;

  private final Transfers transfers;
  private final Workplaces workplaces;
  private final Units units;

  OwnTransferPages(Transfers transfers, Workplaces workplaces, Units units) {
    this.transfers = transfers;
    this.workplaces = workplaces;
    this.units = units;
  }

  @GetMapping("/my/file/transfers/new")
  String form(@RequestParam(defaultValue = "") String q, Model model) {
    return page(model, q, FormErrors.NONE);
  }

  private String page(Model model, String words, FormErrors errors) {
    String typed = words.length() > 60 ? words.substring(0, 60) : words;
    List<Workplaces.Workplace> found =
        workplaces.search(typed, Line.UNION).stream().filter(place -> place.organised()).toList();
    model.addAttribute("page", new AskTransferPage(typed, found, errors));
    return "members/transfers/ask";
  }

  @PostMapping("/my/file/transfers")
  String ask(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String why,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (units.findByCode(unit).isEmpty() || why.length() > LONGEST) {
      response.setStatus(422);
      return page(model, "", FormErrors.at("q", "请先找到新单位，再点“转到这里”"));
    }
    try {
      transfers.ask(actor, Line.UNION, units.byCode(unit), why.isBlank() ? null : why.strip());
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(model, "", FormErrors.at("", refusal.text()));
    }
    Flash.done(redirect, "已提出转会，等新单位答复。答复前，您的会籍不变。");
    return FILE;
  }

  @PostMapping("/my/file/transfers/{number}/acceptance")
  String agree(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.ACCEPTED, null);
    Flash.done(redirect, "已转会。");
    return FILE;
  }

  @PostMapping("/my/file/transfers/{number}/refusal")
  String stay(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.decide(actor, number, Outcome.DECLINED, null);
    Flash.done(redirect, "已谢绝，您的会籍不变。");
    return FILE;
  }

  @PostMapping("/my/file/transfers/{number}/withdrawal")
  String withdraw(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    transfers.withdraw(actor, number);
    Flash.done(redirect, "已撤回，您的会籍不变。");
    return FILE;
  }
}
