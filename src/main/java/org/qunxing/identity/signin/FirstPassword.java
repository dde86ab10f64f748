package org.qunxing.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.passwords.NewPasswords;
import org.springframework.stereotype.Component;

/** The password that an officer chooses on the way in, having had none. */
@Component
class FirstPassword {

  private final Accounts accounts;
  private final NewPasswords passwords;

  FirstPassword(Accounts accounts, NewPasswords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /** Why not, if so. Never replaces a password: that takes the old one. */
  Optional<String> choose(UUID account, String password) {
    if (accounts.hasPassword(account)) {
      return Optional.of("这个账号已经有密码");
    }
    return passwords.set(account, password);
  }
}
