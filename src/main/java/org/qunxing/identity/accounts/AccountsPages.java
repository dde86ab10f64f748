package org.qunxing.identity.accounts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Role;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finding accounts and opening new ones. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class AccountsPages {

  private final AccountRegister register;
  private final AdministerAccounts administer;
  private final Accounts accounts;

  AccountsPages(AccountRegister register, AdministerAccounts administer, Accounts accounts) {
    this.register = register;
    this.administer = administer;
    this.accounts = accounts;
  }

  @GetMapping("/workbench/accounts")
  String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
    return page(actor, "", null, Math.max(1, page), model);
  }

  /** By POST: a phone number must not stand in addresses, which are logged. */
  @PostMapping("/workbench/accounts/search")
  String search(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
    String words = q.strip();
    Optional<UUID> ofPhone =
        Phone.parse(words)
            .optional()
            .flatMap(phone -> accounts.findByPhone(phone.e164()))
            .map(Accounts.Account::id);
    UUID visible = ofPhone.filter(id -> register.visible(actor, id).isPresent()).orElse(null);
    return page(actor, words, visible, 1, model);
  }

  @GetMapping("/workbench/accounts/new")
  String form(Model model) {
    model.addAttribute("page", new OpenPage(OpenForm.EMPTY, FormErrors.NONE));
    return "identity/accounts/open";
  }

  @PostMapping("/workbench/accounts")
  String open(
      @Valid @ModelAttribute OpenForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<Phone> phone = Phone.parse(form.phone() == null ? "" : form.phone()).optional();
    if (result.hasErrors() || phone.isEmpty()) {
      FormErrors errors = FormErrors.of(result);
      response.setStatus(422);
      model.addAttribute(
          "page",
          new OpenPage(
              form, phone.isEmpty() ? errors.with("phone", "手机号应为 11 位数字，以 1 开头") : errors));
      return "identity/accounts/open";
    }
    String name = java.util.Objects.requireNonNull(form.name()).strip();
    UUID account = administer.open(actor, phone.get().e164(), name);
    Flash.done(redirect, "账号开好了。现在给" + name + "定岗位");
    return "redirect:/workbench/accounts/" + account;
  }

  private String page(Actor actor, String words, @Nullable UUID ofPhone, int page, Model model) {
    AccountRegister.Found found = register.page(actor, words, ofPhone, page);
    model.addAttribute(
        "page",
        new AccountsPage(
            words,
            !words.isEmpty(),
            found.rows().stream().map(AccountsPages::row).toList(),
            Pager.numbered(
                page, AccountRegister.PAGE, found.total(), "/workbench/accounts?page=")));
    return "identity/accounts/accounts";
  }

  private static AccountsPage.Row row(AccountRegister.Row row) {
    String roles =
        Arrays.stream(row.roles())
            .map(role -> Role.valueOf(role).label())
            .collect(Collectors.joining("、"));
    return new AccountsPage.Row(
        "/workbench/accounts/" + row.id(),
        row.name(),
        roles.isEmpty() ? "没有岗位" : roles,
        row.closed());
  }
}
