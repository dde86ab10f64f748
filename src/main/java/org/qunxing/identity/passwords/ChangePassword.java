package org.qunxing.identity.passwords;

import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Phone;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password for oneself; all sessions of the account end with the old one (a trigger). */
@Component
class ChangePassword {

  private final Accounts accounts;
  private final Audit audit;

  ChangePassword(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  boolean hasPassword(Actor actor) {
    return accounts.hasPassword(actor.accountId());
  }

  /** What is wrong, by field; nothing when the password is changed. */
  @Transactional
  public FormErrors change(Actor actor, PasswordForm form) {
    Accounts.Account account =
        accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account"));
    if (accounts.hasPassword(account.id())
        && !accounts.passwordHolds(account.id(), form.current())) {
      return FormErrors.at("current", "现在的密码不对");
    }
    String phone = new Phone(account.phone()).digits();
    return WeakPasswords.objection(form.password(), phone)
        .map(objection -> FormErrors.at("password", objection))
        .orElseGet(() -> set(actor, form.password()));
  }

  private FormErrors set(Actor actor, String password) {
    accounts.setPassword(actor.accountId(), password);
    audit.record(actor, "identity.password-changed", null, null);
    return FormErrors.NONE;
  }
}
