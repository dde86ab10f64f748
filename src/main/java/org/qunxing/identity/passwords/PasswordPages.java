package org.qunxing.identity.passwords;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.qunxing.access.SignedIn;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people choose their own password. */
@Controller
@SignedIn
class PasswordPages {

  private final ChangePassword change;
  private final SigningIn signingIn;

  PasswordPages(ChangePassword change, SigningIn signingIn) {
    this.change = change;
    this.signingIn = signingIn;
  }

  @GetMapping("/my/security/password")
  String form(Actor actor, Model model) {
    return page(actor, FormErrors.NONE, model);
  }

  @PostMapping("/my/security/password")
  String change(
      @Valid @ModelAttribute PasswordForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = result.hasErrors() ? FormErrors.of(result) : change.change(actor, form);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(actor, errors, model);
    }
    signingIn.renew(request, response);
    Flash.done(redirect, "密码改好了。别的设备都已退出登录，用新密码再登录");
    return "redirect:/my/security";
  }

  private String page(Actor actor, FormErrors errors, Model model) {
    model.addAttribute("page", new PasswordPage(change.hasPassword(actor), errors));
    return "identity/passwords/password";
  }
}
