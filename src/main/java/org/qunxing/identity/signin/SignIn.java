package org.qunxing.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.limits.Limit;
import org.qunxing.identity.signin.SignInLimits.Try;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Finds out whose account it is. For a phone that nobody has registered everything takes the same
 * steps and gives the same answers.
 */
@Component
class SignIn {

  private final Accounts accounts;
  private final SignInCodes codes;
  private final SignInLimits limits;
  private final PhoneOwners phones;
  private final PasswordEncoder passwords;
  private final String nobodysHash;

  SignIn(
      Accounts accounts,
      SignInCodes codes,
      SignInLimits limits,
      PhoneOwners phones,
      PasswordEncoder passwords) {
    this.accounts = accounts;
    this.codes = codes;
    this.limits = limits;
    this.phones = phones;
    this.passwords = passwords;
    this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode("nobody's"));
  }

  /** An account, or the reason why not. */
  record Outcome(@Nullable UUID account, @Nullable No no) {

    static Outcome of(UUID account) {
      return new Outcome(account, null);
    }

    static Outcome no(No no) {
      return new Outcome(null, no);
    }

    static Outcome no(SignInReason reason) {
      return no(No.of(reason));
    }
  }

  Optional<No> sendCode(String phone, Caller caller) {
    Optional<Accounts.Account> account = accounts.findByPhone(phone);
    Optional<No> no = limits.forCode(limits.of(phone, id(account), caller));
    if (no.isPresent()) {
      return no;
    }
    boolean somebody = phones.isSomebodys(phone);
    return codes.send(phone, somebody)
        ? Optional.empty()
        : Optional.of(No.of(SignInReason.TOO_SOON));
  }

  Outcome byCode(String phone, String code, Caller caller) {
    Try one = limits.of(phone, id(accounts.findByPhone(phone)), caller);
    Optional<No> no =
        limits.forGuess(one).or(() -> codes.redeem(phone, code, !one.known()).map(No::of));
    if (no.isPresent()) {
      return Outcome.no(no.get());
    }
    limits.succeeded(one, Limit.GUESSES_AT_PHONE);
    return phones
        .accountOf(phone)
        .map(Outcome::of)
        .orElseGet(() -> Outcome.no(SignInReason.CODE_WRONG));
  }

  Outcome byPassword(String phone, String password, Caller caller) {
    Optional<Accounts.Account> account = accounts.findByPhone(phone);
    Try one = limits.of(phone, id(account), caller);
    Optional<No> no = limits.forPassword(one);
    if (no.isPresent()) {
      return Outcome.no(no.get());
    }
    Optional<UUID> withPassword = account.map(Accounts.Account::id).filter(accounts::hasPassword);
    if (withPassword.isEmpty()) {
      // Takes as long as for a phone that has an account with a password.
      passwords.matches(password, nobodysHash);
    } else if (accounts.passwordHolds(withPassword.get(), password)) {
      limits.succeeded(one, Limit.PASSWORDS_FOR_PHONE);
      return Outcome.of(withPassword.get());
    }
    return Outcome.no(SignInReason.PASSWORD_WRONG);
  }

  private static @Nullable UUID id(Optional<Accounts.Account> account) {
    return account.map(Accounts.Account::id).orElse(null);
  }
}
