package org.qunxing.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.MemberDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out whose account it is; a registered member gets an account at the first sign-in. */
@Component
class SignIn {

  private final Accounts accounts;
  private final SignInCodes codes;
  private final ObjectProvider<MemberDirectory> members;

  SignIn(Accounts accounts, SignInCodes codes, ObjectProvider<MemberDirectory> members) {
    this.accounts = accounts;
    this.codes = codes;
    this.members = members;
  }

  /** An account, or the reason why not. */
  record Outcome(@Nullable UUID account, @Nullable SignInReason reason) {

    static Outcome of(UUID account) {
      return new Outcome(account, null);
    }

    static Outcome no(SignInReason reason) {
      return new Outcome(null, reason);
    }
  }

  Optional<SignInReason> sendCode(String phone) {
    if (accounts.findByPhone(phone).isEmpty() && registered(phone).isEmpty()) {
      return Optional.of(SignInReason.UNKNOWN_PHONE);
    }
    return codes.send(phone) ? Optional.empty() : Optional.of(SignInReason.TOO_SOON);
  }

  Outcome byCode(String phone, String code) {
    return codes.redeem(phone, code).map(Outcome::no).orElseGet(() -> Outcome.of(accountOf(phone)));
  }

  Outcome byPassword(String phone, String password) {
    return accounts
        .findByPhone(phone)
        .filter(account -> accounts.passwordHolds(account.id(), password))
        .map(account -> Outcome.of(account.id()))
        .orElseGet(() -> Outcome.no(SignInReason.PASSWORD_WRONG));
  }

  private UUID accountOf(String phone) {
    return accounts
        .findByPhone(phone)
        .map(Accounts.Account::id)
        .orElseGet(
            () -> {
              MemberDirectory.Person person = registered(phone).orElseThrow();
              return accounts.open(phone, person.name(), person.id());
            });
  }

  private Optional<MemberDirectory.Person> registered(String phone) {
    MemberDirectory directory = members.getIfAvailable();
    return directory == null ? Optional.empty() : directory.findByPhone(phone);
  }
}
