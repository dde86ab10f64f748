package org.qunxing.identity.accounts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.UnitDirectory;
import org.qunxing.identity.UnitDirectory.Place;
import org.qunxing.identity.accounts.AccountRegister.Entry;
import org.qunxing.identity.factors.SecondFactors;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.web.Choice;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: its roles, and what an administrator may do with it. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class AccountPages {

  private final AccountRegister register;
  private final AdministerAccounts administer;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final UnitDirectory units;

  AccountPages(
      AccountRegister register,
      AdministerAccounts administer,
      Accounts accounts,
      SecondFactors factors,
      UnitDirectory units) {
    this.register = register;
    this.administer = administer;
    this.accounts = accounts;
    this.factors = factors;
    this.units = units;
  }

  @GetMapping("/workbench/accounts/{account}")
  String account(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String unit,
      Actor actor,
      Model model) {
    return page(
        actor, account, words.strip(), new GrantForm(null, unit, null), FormErrors.NONE, model);
  }

  @FreshProof
  @PostMapping("/workbench/accounts/{account}/grants")
  String grant(
      @PathVariable UUID account,
      @Valid @ModelAttribute GrantForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Entry entry = visible(actor, account);
    if (result.hasErrors()) {
      response.setStatus(422);
      return page(actor, account, "", form, FormErrors.of(result), model);
    }
    Place place =
        units.byCode(Objects.requireNonNull(form.unit())).orElseThrow(() -> new NotFound("unit"));
    Role role = Objects.requireNonNull(form.role());
    administer.grant(
        actor, account, new Grant(role, place.path(), Objects.requireNonNull(form.line())));
    Flash.done(redirect, entry.name() + "现在是" + place.name() + "的" + role.label());
    return "redirect:/workbench/accounts/" + account;
  }

  @FreshProof
  @PostMapping("/workbench/accounts/{account}/grants/removal")
  String revoke(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String line,
      Actor actor,
      RedirectAttributes redirect) {
    visible(actor, account);
    Grant grant =
        accounts.grantsOf(account).stream()
            .filter(held -> held.role().name().equals(role) && held.line().name().equals(line))
            .filter(held -> held.unit().value().equals(unit))
            .findFirst()
            .orElseThrow(() -> new NotFound("grant"));
    administer.revoke(actor, account, grant);
    Flash.done(redirect, "岗位已经撤销，马上生效");
    return "redirect:/workbench/accounts/" + account;
  }

  @FreshProof
  @PostMapping("/workbench/accounts/{account}/closing")
  String close(@PathVariable UUID account, Actor actor, RedirectAttributes redirect) {
    administer.close(actor, account);
    Flash.done(redirect, "账号已经停用，登录着的设备都已退出");
    return "redirect:/workbench/accounts/" + account;
  }

  @FreshProof
  @PostMapping("/workbench/accounts/{account}/reset")
  String reset(@PathVariable UUID account, Actor actor, RedirectAttributes redirect) {
    administer.reset(actor, account);
    Flash.done(redirect, "密码和验证器应用都已清除。请本人用短信验证码重新登录");
    return "redirect:/workbench/accounts/" + account;
  }

  private Entry visible(Actor actor, UUID account) {
    return register.visible(actor, account).orElseThrow(() -> new NotFound("account"));
  }

  private String page(
      Actor actor, UUID account, String words, GrantForm form, FormErrors errors, Model model) {
    Entry entry = visible(actor, account);
    model.addAttribute(
        "page",
        new AccountPage(
            account.toString(),
            entry.name(),
            new Phone(entry.phone()).masked(),
            entry.closed(),
            account.equals(actor.accountId()),
            accounts.hasPassword(account),
            factors.enrolled(account),
            held(actor, account),
            words,
            words.isEmpty() ? List.of() : found(actor, words),
            chosen(actor, form.unit()),
            grantable(),
            Choice.of(Line.values(), Line::label),
            form,
            errors));
    return "identity/accounts/account";
  }

  private List<AccountPage.Held> held(Actor actor, UUID account) {
    List<Grant> grants = accounts.grantsOf(account);
    Map<UnitPath, String> names = units.names(grants.stream().map(Grant::unit).distinct().toList());
    return grants.stream()
        .map(
            grant ->
                new AccountPage.Held(
                    grant.role().name(),
                    grant.role().label(),
                    names.getOrDefault(grant.unit(), grant.unit().value()),
                    grant.unit().value(),
                    grant.line().name(),
                    grant.line().label(),
                    actor.may(Permission.MANAGE_ACCOUNTS, grant.unit())))
        .toList();
  }

  private List<Place> found(Actor actor, String words) {
    return units.search(actor, words).stream()
        .filter(place -> actor.may(Permission.MANAGE_ACCOUNTS, place.path()))
        .toList();
  }

  private @Nullable Place chosen(Actor actor, @Nullable String code) {
    return code == null || code.isBlank()
        ? null
        : units
            .byCode(code)
            .filter(place -> actor.may(Permission.MANAGE_ACCOUNTS, place.path()))
            .orElse(null);
  }

  /** Membership comes from the register, never from here. */
  private static List<Choice> grantable() {
    Role[] roles =
        Arrays.stream(Role.values()).filter(role -> role != Role.MEMBER).toArray(Role[]::new);
    return Choice.of(roles, Role::label);
  }
}
