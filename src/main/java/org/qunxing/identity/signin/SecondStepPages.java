package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.qunxing.access.PublicRoute;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.passkeys.Passkeys;
import org.qunxing.identity.passkeys.RelyingParty;
import org.qunxing.identity.sessions.SignInMark;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.identity.sessions.WantedPage;
import org.qunxing.identity.signin.SecondStep.Kind;
import org.qunxing.identity.signin.SecondStepPage.WayIn;
import org.qunxing.kernel.Phone;
import org.qunxing.web.FormErrors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second step of signing in, and of what asks for it again. Public, since whoever stands here
 * is not signed in yet; each handler asks the session who it is.
 */
@Controller
@PublicRoute
class SecondStepPages {

  private final SecondStep step;
  private final FirstPassword firstPassword;
  private final Accounts accounts;
  private final KnownDevices devices;
  private final Passkeys passkeys;
  private final RelyingParty party;
  private final SigningIn signingIn;
  private final WantedPage wanted;
  private final Clock clock;
  private final boolean outbox;

  SecondStepPages(
      SecondStep step,
      FirstPassword firstPassword,
      Accounts accounts,
      KnownDevices devices,
      Passkeys passkeys,
      RelyingParty party,
      SigningIn signingIn,
      WantedPage wanted,
      Clock clock,
      @Value("${qunxing.sms:outbox}") String sms) {
    this.step = step;
    this.firstPassword = firstPassword;
    this.accounts = accounts;
    this.devices = devices;
    this.passkeys = passkeys;
    this.party = party;
    this.signingIn = signingIn;
    this.wanted = wanted;
    this.clock = clock;
    this.outbox = sms.equals("outbox");
  }

  @GetMapping("/sign-in/second-step")
  String form(HttpServletRequest request, Model model) {
    Optional<SignInMark> mark = current(request);
    return mark.isEmpty()
        ? "redirect:/sign-in"
        : page(mark.get(), false, FormErrors.NONE, request, model);
  }

  @PostMapping("/sign-in/second-step/codes")
  String sendCode(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<SignInMark> mark = current(request);
    if (mark.isEmpty()) {
      return "redirect:/sign-in";
    }
    Optional<No> no = step.sendCode(mark.get(), Caller.of(request));
    FormErrors errors = no.map(why -> why.answer(response, clock)).orElse(FormErrors.NONE);
    boolean sent = no.isEmpty() || no.get().reason() == SignInReason.TOO_SOON;
    return page(mark.get(), sent, errors, request, model);
  }

  @PostMapping("/sign-in/second-step")
  String answer(
      @RequestParam(defaultValue = "PHONE") Kind kind,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "false") boolean remember,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<SignInMark> mark = current(request);
    if (mark.isEmpty()) {
      return "redirect:/sign-in";
    }
    Optional<No> no = step.check(mark.get(), kind, answer, Caller.of(request));
    if (no.isPresent()) {
      FormErrors errors = no.get().answer(response, clock);
      return page(mark.get(), kind == Kind.PHONE, errors, request, model);
    }
    return admitted(mark.get(), remember, request, response);
  }

  /** For who has nothing but the phone so far: the first password is the second step. */
  @PostMapping("/sign-in/second-step/password")
  String choosePassword(
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<SignInMark> mark = current(request);
    if (mark.isEmpty() || !step.offered(mark.get()).isEmpty()) {
      return "redirect:/sign-in/second-step";
    }
    Optional<String> objection = firstPassword.choose(mark.get().account(), password);
    if (objection.isPresent()) {
      response.setStatus(422);
      return page(mark.get(), false, FormErrors.at("password", objection.get()), request, model);
    }
    signingIn.renew(request, response);
    return admitted(mark.get(), false, request, response);
  }

  private String admitted(
      SignInMark mark, boolean remember, HttpServletRequest request, HttpServletResponse response) {
    signingIn.prove(request);
    Caller caller = devices.remember(Caller.of(request), mark.account(), response);
    if (remember) {
      devices.rememberProof(caller, mark.account());
    }
    return "redirect:" + wanted.take(request, response);
  }

  /** Whoever stands here, as long as the account is open. */
  private Optional<SignInMark> current(HttpServletRequest request) {
    Optional<SignInMark> mark = signingIn.current(request);
    if (mark.isPresent() && accounts.find(mark.get().account()).isEmpty()) {
      signingIn.end(request);
      return Optional.empty();
    }
    return mark;
  }

  private String page(
      SignInMark mark,
      boolean codeSent,
      FormErrors errors,
      HttpServletRequest request,
      Model model) {
    Set<Kind> offered = step.offered(mark);
    model.addAttribute(
        "page",
        new SecondStepPage(
            offered.stream().map(SecondStepPages::way).toList(),
            accounts.find(mark.account()).map(a -> new Phone(a.phone()).masked()).orElse(""),
            codeSent,
            party.availableAt(request) && !passkeys.of(mark.account()).isEmpty(),
            outbox && offered.contains(Kind.PHONE) ? "/dev/outbox" : null,
            errors));
    return "identity/signin/second-step";
  }

  private static WayIn way(Kind kind) {
    return switch (kind) {
      case AUTHENTICATOR ->
          new WayIn(kind.name(), "验证器应用", "验证器应用里的 6 位数字", "打开手机上的验证器应用，找到“群星”", "text");
      case PHONE -> new WayIn(kind.name(), "短信验证码", "短信验证码", "短信里的 6 位数字", "text");
      case PASSWORD -> new WayIn(kind.name(), "密码", "您的密码", "登录群星的密码", "password");
      case RECOVERY -> new WayIn(kind.name(), "恢复码", "恢复码", "设置验证器应用时抄下来的，每个只能用一次", "text");
    };
  }
}
