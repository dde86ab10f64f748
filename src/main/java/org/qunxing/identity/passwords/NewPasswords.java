package org.qunxing.identity.passwords;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Phone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password that is good enough; all sessions of the account end with it (a trigger). */
@Component
public class NewPasswords {

  private final Accounts accounts;

  NewPasswords(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Why it will not do, if so. */
  @Transactional
  public Optional<String> set(UUID account, String password) {
    String phone =
        accounts
            .find(account)
            .map(known -> new Phone(known.phone()).digits())
            .orElseThrow(() -> new NotFound("account"));
    Optional<String> objection = WeakPasswords.objection(password, phone);
    if (objection.isEmpty()) {
      accounts.setPassword(account, password);
    }
    return objection;
  }
}
