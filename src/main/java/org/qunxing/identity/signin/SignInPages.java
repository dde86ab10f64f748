package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.DemoSignIns;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.identity.sessions.WantedPage;
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
  private final Accounts accounts;
  private final SigningIn signingIn;
  private final WantedPage wanted;
  private final ObjectProvider<DemoSignIns> demo;

  SignInPages(
      SignIn signIn,
      Accounts accounts,
      SigningIn signingIn,
      WantedPage wanted,
      ObjectProvider<DemoSignIns> demo) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.signingIn = signingIn;
    this.wanted = wanted;
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
      @RequestParam(defaultValue = "") String phone, Model model, HttpServletResponse response) {
    Optional<SignInReason> no =
        normal(phone).map(signIn::sendCode).orElse(Optional.of(SignInReason.PHONE_MALFORMED));
    if (no.isPresent()) {
      response.setStatus(422);
      return page(model, "code", phone, no.get() == SignInReason.TOO_SOON, errors(no.get()));
    }
    return page(model, "code", phone, true, FormErrors.NONE);
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
            .map(number -> signIn.byCode(number, code.strip()))
            .orElse(SignIn.Outcome.no(SignInReason.PHONE_MALFORMED));
    return conclude("code", phone, outcome, model, request, response);
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
            .map(number -> signIn.byPassword(number, password))
            .orElse(SignIn.Outcome.no(SignInReason.PHONE_MALFORMED));
    return conclude("password", phone, outcome, model, request, response);
  }

  private String conclude(
      String way,
      String phone,
      SignIn.Outcome outcome,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (outcome.reason() != null) {
      response.setStatus(422);
      return page(model, way, phone, way.equals("code"), errors(outcome.reason()));
    }
    UUID account = java.util.Objects.requireNonNull(outcome.account());
    boolean staff = accounts.isStaff(account);
    signingIn.begin(
        account, Way.valueOf(way.toUpperCase(Locale.ROOT)), staff, null, request, response);
    return "redirect:" + wanted.take(request, response);
  }

  private String page(Model model, String way, String phone, boolean codeSent, FormErrors errors) {
    DemoSignIns offered = demo.getIfAvailable();
    model.addAttribute(
        "page",
        new SignInPage(way, phone, codeSent, errors, offered == null ? List.of() : offered.list()));
    return "identity/signin/sign-in";
  }

  private static FormErrors errors(SignInReason reason) {
    return FormErrors.at(reason.field(), reason.text());
  }

  private static Optional<String> normal(String typed) {
    return Phone.parse(typed).optional().map(Phone::e164);
  }
}
