package org.qunxing.identity.passwords;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.identity.limits.Limit;
import org.qunxing.identity.limits.Limits;
import org.qunxing.kernel.Actor;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password for oneself, by showing the present one. */
@Component
class ChangePassword {

  private final Accounts accounts;
  private final NewPasswords passwords;
  private final Limits limits;
  private final Audit audit;

  ChangePassword(Accounts accounts, NewPasswords passwords, Limits limits, Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
  }

  boolean hasPassword(Actor actor) {
    return accounts.hasPassword(actor.accountId());
  }

  /** What is wrong, by field; nothing when the password is changed. */
  @Transactional
  public FormErrors change(Actor actor, PasswordForm form) {
    UUID account = actor.accountId();
    if (limits.take(Limit.SECOND_STEPS, "password " + account).isPresent()) {
      return FormErrors.at("current", "输错的次数太多了。请过几分钟再试");
    }
    if (accounts.hasPassword(account) && !accounts.passwordHolds(account, form.current())) {
      return FormErrors.at("current", "现在的密码不对");
    }
    Optional<String> objection = passwords.set(account, form.password());
    if (objection.isPresent()) {
      return FormErrors.at("password", objection.get());
    }
    limits.forget(Limit.SECOND_STEPS, "password " + account);
    audit.record(actor, "identity.password-changed", null, null);
    return FormErrors.NONE;
  }
}
