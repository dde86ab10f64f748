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
import org.qunxing.identity.sessions.Way;
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
  private final Clock clock;
  private final ObjectProvider<DemoSignIns> demo;

  SignInPages(
      SignIn signIn,
      Entrance entrance,
      SecondFactorPolicy policy,
      Clock clock,
      ObjectProvider<DemoSignIns> demo) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.policy = policy;
    this.clock = clock;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "code") String way, @Nullable Actor actor, Model model) {
    if (actor != null) {
      return "redirect:/home";
    }
    return page(model, way.equals("password") ? way : "code", "", false, FormErrors.NONE);
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
    return page(model, "code", phone, sent, errors);
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
      return page(model, way.name().toLowerCase(Locale.ROOT), phone, way == Way.CODE, errors);
    }
    UUID account = java.util.Objects.requireNonNull(outcome.account());
    return "redirect:" + entrance.admit(account, way, false, request, response);
  }

  private String page(Model model, String way, String phone, boolean codeSent, FormErrors errors) {
    DemoSignIns offered = demo.getIfAvailable();
    model.addAttribute(
        "page",
        new SignInPage(
            way,
            phone,
            codeSent,
            errors,
            offered == null ? List.of() : offered.list(),
            policy.isRequired()));
    return "identity/signin/sign-in";
  }

  private static Optional<String> normal(String typed) {
    return Phone.parse(typed).optional().map(Phone::e164);
  }
}
