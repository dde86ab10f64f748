package org.qunxing.identity.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qunxing.access.FreshProof;
import org.qunxing.access.SignedIn;
import org.qunxing.identity.sessions.MySessions;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up and removing one's own authenticator app. */
@Controller
@SignedIn
class FactorPages {

  private final SecondFactors factors;
  private final SigningIn signingIn;
  private final MySessions sessions;

  FactorPages(SecondFactors factors, SigningIn signingIn, MySessions sessions) {
    this.factors = factors;
    this.signingIn = signingIn;
    this.sessions = sessions;
  }

  @GetMapping("/my/security/second-factor")
  String overview(Actor actor, Model model) {
    return page(actor, List.of(), FormErrors.NONE, model);
  }

  @FreshProof
  @PostMapping("/my/security/second-factor")
  String prepare(Actor actor) {
    factors.prepare(actor.accountId());
    return "redirect:/my/security/second-factor";
  }

  @PostMapping("/my/security/second-factor/confirmation")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<String> recovery = factors.confirm(actor, code);
    if (recovery.isEmpty()) {
      response.setStatus(422);
      return page(actor, List.of(), FormErrors.at("code", "对不上。请等应用里换成下一组数字，再输一次"), model);
    }
    signingIn.prove(request);
    signingIn.current(request).ifPresent(sessions::endOthers);
    return page(actor, recovery, FormErrors.NONE, model);
  }

  @FreshProof
  @PostMapping("/my/security/second-factor/recovery-codes")
  String renew(Actor actor, Model model) {
    if (!factors.enrolled(actor.accountId())) {
      return "redirect:/my/security/second-factor";
    }
    return page(actor, factors.renewRecoveryCodes(actor), FormErrors.NONE, model);
  }

  @FreshProof
  @PostMapping("/my/security/second-factor/removal")
  String remove(Actor actor, RedirectAttributes redirect) {
    factors.remove(actor, actor.accountId());
    Flash.done(redirect, "验证器应用已经停用");
    return "redirect:/my/security";
  }

  private String page(Actor actor, List<String> newCodes, FormErrors errors, Model model) {
    Optional<byte[]> waiting = factors.waiting(actor.accountId());
    model.addAttribute(
        "page",
        new FactorsPage(
            factors.enrolled(actor.accountId()),
            factors.recoveryCodesLeft(actor.accountId()),
            waiting.map(secret -> QrCode.of(address(actor, secret))).orElse(null),
            waiting.map(secret -> Base32.of(secret).replaceAll("(.{4})(?=.)", "$1 ")).orElse(null),
            newCodes,
            errors));
    return "identity/factors/second-factor";
  }

  /** What authenticator apps read: the key URI format. */
  private static String address(Actor actor, byte[] secret) {
    String name = URLEncoder.encode(actor.name(), StandardCharsets.UTF_8);
    String issuer = URLEncoder.encode("群星", StandardCharsets.UTF_8);
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(issuer, name, Base32.of(secret), issuer);
  }
}
