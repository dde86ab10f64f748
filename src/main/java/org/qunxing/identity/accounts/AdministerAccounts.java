package org.qunxing.identity.accounts;

import static org.qunxing.kernel.Permission.MANAGE_ACCOUNTS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.identity.IdentityReason;
import org.qunxing.identity.accounts.AccountRegister.Entry;
import org.qunxing.identity.factors.SecondFactors;
import org.qunxing.identity.passkeys.Passkeys;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with accounts; each deed is in the audit, and none is to oneself. */
@Component
@Transactional
class AdministerAccounts {

  /** Duties of those who run things; nobody among them reads the audit. */
  private static final Set<Role> RUNNING = Set.of(Role.ADMINISTRATOR, Role.OPERATOR);

  private final AccountRegister register;
  private final AccountRows rows;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Audit audit;

  AdministerAccounts(
      AccountRegister register,
      AccountRows rows,
      Accounts accounts,
      SecondFactors factors,
      Passkeys passkeys,
      Audit audit) {
    this.register = register;
    this.rows = rows;
    this.accounts = accounts;
    this.factors = factors;
    this.passkeys = passkeys;
    this.audit = audit;
  }

  /** A new account, or a closed one again, without its former roles. */
  public UUID open(Actor actor, String phone, String name) {
    Optional<AccountRows.Known> known = rows.byPhone(phone);
    if (known.isPresent() && !known.get().closed()) {
      throw new Refusal(IdentityReason.PHONE_HAS_ACCOUNT, known.get().name());
    }
    known.ifPresent(closed -> rows.reopen(closed.id(), name));
    UUID account =
        known.map(AccountRows.Known::id).orElseGet(() -> accounts.open(phone, name, null));
    audit.record(actor, "identity.account-opened", account.toString(), null);
    return account;
  }

  public void close(Actor actor, UUID account) {
    locked(actor, account);
    List<Grant> grants = within(actor, account);
    grants.stream()
        .filter(grant -> grant.role() == Role.ADMINISTRATOR)
        .forEach(grant -> leaveAnAdministrator(account, grant));
    rows.close(account);
    audit.record(actor, "identity.account-closed", account.toString(), null);
  }

  public void grant(Actor actor, UUID account, Grant grant) {
    Entry entry = locked(actor, account);
    if (!actor.may(MANAGE_ACCOUNTS, grant.unit())) {
      throw new NotFound("unit " + grant.unit());
    }
    if (entry.closed()) {
      throw new Refusal(IdentityReason.ACCOUNT_CLOSED);
    }
    List<Grant> held = accounts.grantsOf(account);
    if (held.contains(grant)) {
      throw new Refusal(IdentityReason.GRANTED_ALREADY, grant.role().label());
    }
    held.stream()
        .map(Grant::role)
        .filter(role -> clash(role, grant.role()))
        .findFirst()
        .ifPresent(
            role -> {
              throw new Refusal(IdentityReason.DUTIES_APART, role.label(), grant.role().label());
            });
    accounts.grant(account, grant.role(), grant.unit(), grant.line());
    audit.record(actor, "identity.role-granted", account.toString(), inWords(grant));
  }

  public void revoke(Actor actor, UUID account, Grant grant) {
    locked(actor, account);
    if (!actor.may(MANAGE_ACCOUNTS, grant.unit()) || !accounts.grantsOf(account).contains(grant)) {
      throw new NotFound("grant");
    }
    if (grant.role() == Role.ADMINISTRATOR) {
      leaveAnAdministrator(account, grant);
    }
    accounts.revoke(account, grant.role(), grant.unit(), grant.line());
    audit.record(actor, "identity.role-revoked", account.toString(), inWords(grant));
  }

  /** For who has lost phone or password: what was set up goes, the number in the register stays. */
  public void reset(Actor actor, UUID account) {
    locked(actor, account);
    within(actor, account);
    factors.remove(actor, account);
    passkeys.removeAll(account);
    rows.forgetPassword(account);
    audit.record(actor, "identity.sign-in-reset", account.toString(), null);
  }

  /** Two administrators who change the same account, or remove each other, go one by one. */
  private Entry locked(Actor actor, UUID account) {
    rows.lockAdministration();
    Entry entry = register.visible(actor, account).orElseThrow(() -> new NotFound("account"));
    if (account.equals(actor.accountId())) {
      throw new Refusal(IdentityReason.NOT_YOURSELF);
    }
    return entry;
  }

  private List<Grant> within(Actor actor, UUID account) {
    List<Grant> grants = accounts.grantsOf(account);
    if (!grants.stream().allMatch(grant -> actor.may(MANAGE_ACCOUNTS, grant.unit()))) {
      throw new Refusal(IdentityReason.BEYOND_YOUR_UNITS);
    }
    return grants;
  }

  private void leaveAnAdministrator(UUID account, Grant grant) {
    if (!rows.anotherAdministrator(account, grant.unit())) {
      throw new Refusal(IdentityReason.LAST_ADMINISTRATOR);
    }
  }

  private static boolean clash(Role held, Role granted) {
    return held == Role.AUDITOR && RUNNING.contains(granted)
        || granted == Role.AUDITOR && RUNNING.contains(held);
  }

  private static String inWords(Grant grant) {
    return "%s %s %s".formatted(grant.role(), grant.unit(), grant.line());
  }
}
