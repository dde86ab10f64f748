package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.qunxing.identity.DemoSignIns;
import org.qunxing.identity.factors.SecondFactorPolicy;
import org.qunxing.identity.passkeys.RelyingParty;
import org.qunxing.identity.sessions.Way;
import org.qunxing.identity.sso.Sso;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.qunxing.web.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by one-time code or by password. */
@Controller
@PublicRoute
class SignInPages {

  private final SignIn signIn;
  private final Entrance entrance;
  private final SecondFactorPolicy policy;
  private final RelyingParty party;
  private final Sso sso;
  private final Clock clock;
  private final ObjectProvider<DemoSignIns> demo;

  SignInPages(
      SignIn signIn,
      Entrance entrance,
      SecondFactorPolicy policy,
      RelyingParty party,
      Sso sso,
      Clock clock,
      ObjectProvider<DemoSignIns> demo) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.policy = policy;
    this.party = party;
    this.sso = sso;
    this.clock = clock;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  String form(
      @RequestParam(defaultValue = "code") String way,
      @RequestParam(defaultValue = "") String sso,
      @Nullable Actor actor,
      Model model,
      HttpServletRequest request) {
    if (actor != null) {
      return "redirect:/home";
    }
    String shown = way.equals("password") ? way : "code";
    return page(model, request, shown, "", false, FormErrors.NONE, trouble(sso));
  }

  @PostMapping("/sign-in/codes")
  String sendCode(
      @RequestParam(defaultValue = "") String phone,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<No> no =
        normal(phone)
            .map(number -> signIn.sendCode(number, Caller.of(request)))
            .orElse(Optional.of(No.of(SignInReason.PHONE_MALFORMED)));
    boolean sent = no.isEmpty() || no.get().reason() == SignInReason.TOO_SOON;
    FormErrors errors = no.map(why -> why.answer(response, clock)).orElse(FormErrors.NONE);
    return page(model, request, "code", phone, sent, errors, null);
  }

  @PostMapping("/sign-in/code")
  String byCode(
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignIn.Outcome outcome =
        normal(phone)
            .map(number -> signIn.byCode(number, code.strip(), Caller.of(request)))
            .orElse(SignIn.Outcome.no(SignInReason.PHONE_MALFORMED));
    return conclude(Way.CODE, phone, outcome, model, request, response);
  }

  @PostMapping("/sign-in/password")
  String byPassword(
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String password,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignIn.Outcome outcome =
        normal(phone)
            .map(number -> signIn.byPassword(number, password, Caller.of(request)))
            .orElse(SignIn.Outcome.no(SignInReason.PHONE_MALFORMED));
    return conclude(Way.PASSWORD, phone, outcome, model, request, response);
  }

  private String conclude(
      Way way,
      String phone,
      SignIn.Outcome outcome,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (outcome.no() != null) {
      FormErrors errors = outcome.no().answer(response, clock);
      String shown = way.name().toLowerCase(Locale.ROOT);
      return page(model, request, shown, phone, way == Way.CODE, errors, null);
    }
    UUID account = java.util.Objects.requireNonNull(outcome.account());
    return "redirect:" + entrance.admit(account, way, false, request, response);
  }

  private String page(
      Model model,
      HttpServletRequest request,
      String way,
      String phone,
      boolean codeSent,
      FormErrors errors,
      @Nullable String trouble) {
    DemoSignIns offered = demo.getIfAvailable();
    model.addAttribute(
        "page",
        new SignInPage(
            way,
            phone,
            codeSent,
            errors,
            offered == null ? List.of() : offered.list(),
            policy.isRequired(),
            party.availableAt(request),
            sso.providers(),
            trouble));
    return "identity/signin/sign-in";
  }

  private static @Nullable String trouble(String sso) {
    return switch (sso) {
      case "refused" -> "单点登录没有成功：对方的回答核对不上或已过期。请再试一次，或用短信验证码登录。";
      case "unknown" -> "单点登录的身份还没有对应的群星账号。请先用短信验证码登录，再到“登录与安全”里绑定。";
      default -> null;
    };
  }

  private static Optional<String> normal(String typed) {
    return Phone.parse(typed).optional().map(Phone::e164);
  }
}
