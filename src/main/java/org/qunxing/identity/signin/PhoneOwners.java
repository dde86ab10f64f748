package org.qunxing.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.MemberDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose a phone is; a registered member gets an account at the first sign-in. */
@Component
public class PhoneOwners {

  private final Accounts accounts;
  private final ObjectProvider<MemberDirectory> members;

  PhoneOwners(Accounts accounts, ObjectProvider<MemberDirectory> members) {
    this.accounts = accounts;
    this.members = members;
  }

  /**
   * The account of somebody who has shown that the phone is theirs.
   *
   * @param phone E.164
   */
  public Optional<UUID> accountOf(String phone) {
    return accounts
        .findByPhone(phone)
        .map(Accounts.Account::id)
        .or(
            () ->
                registered(phone).map(person -> accounts.open(phone, person.name(), person.id())));
  }

  /** Whether anybody has this phone. */
  boolean isSomebodys(String phone) {
    return accounts.findByPhone(phone).isPresent() || registered(phone).isPresent();
  }

  private Optional<MemberDirectory.Person> registered(String phone) {
    MemberDirectory directory = members.getIfAvailable();
    return directory == null ? Optional.empty() : directory.findByPhone(phone);
  }
}
