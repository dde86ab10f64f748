package org.qunxing.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.qunxing.access.FreshProof;
import org.qunxing.access.SignedIn;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.identity.factors.SecondFactors;
import org.qunxing.identity.passkeys.Passkeys;
import org.qunxing.identity.sso.Sso;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Phone;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own sign-in: on which devices, by which ways. */
@Controller
@SignedIn
class SecurityPages {

  private final MySessions sessions;
  private final SigningIn signingIn;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Sso sso;
  private final Audit audit;

  SecurityPages(
      MySessions sessions,
      SigningIn signingIn,
      Accounts accounts,
      SecondFactors factors,
      Passkeys passkeys,
      Sso sso,
      Audit audit) {
    this.sessions = sessions;
    this.signingIn = signingIn;
    this.accounts = accounts;
    this.factors = factors;
    this.passkeys = passkeys;
    this.sso = sso;
    this.audit = audit;
  }

  @GetMapping("/my/security")
  String overview(Actor actor, HttpServletRequest request, Model model) {
    Accounts.Account account =
        accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account"));
    model.addAttribute(
        "page",
        new SecurityPage(
            new Phone(account.phone()).masked(),
            accounts.hasPassword(account.id()),
            factors.enrolled(account.id()),
            passkeys.of(account.id()).size(),
            sso.providers(),
            sso.linked(account.id()),
            sessions.of(mine(request))));
    return "identity/sessions/security";
  }

  @FreshProof
  @PostMapping("/my/security/sso/removal")
  String unlink(Actor actor, RedirectAttributes redirect) {
    sso.unlink(actor);
    Flash.done(redirect, "单点登录的绑定已经解除");
    return "redirect:/my/security";
  }

  @PostMapping("/my/security/devices/{device}/sign-out")
  String end(
      @PathVariable UUID device,
      Actor actor,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (!sessions.end(actor.accountId(), device)) {
      throw new NotFound("session");
    }
    audit.record(actor, "identity.session-ended", null, null);
    if (mine(request).handle().equals(device)) {
      return "redirect:/";
    }
    Flash.done(redirect, "那台设备已经退出登录");
    return "redirect:/my/security";
  }

  @PostMapping("/my/security/devices/sign-out")
  String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
    int ended = sessions.endOthers(mine(request));
    audit.record(actor, "identity.sessions-ended", null, ended + " 台");
    Flash.done(redirect, ended == 0 ? "没有别的设备登录着" : "别的 " + ended + " 台设备都已经退出登录");
    return "redirect:/my/security";
  }

  private SignInMark mine(HttpServletRequest request) {
    return signingIn.current(request).orElseThrow(() -> new NotFound("session"));
  }
}
