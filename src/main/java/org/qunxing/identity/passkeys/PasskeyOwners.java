package org.qunxing.identity.passkeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Phone;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as passkeys know them: by the account's id, shown with name and masked phone. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final Accounts accounts;

  PasskeyOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return find(Passkeys.account(id));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return find(UUID.fromString(account));
  }

  private @Nullable PublicKeyCredentialUserEntity find(UUID account) {
    return accounts.find(account).map(PasskeyOwners::owner).orElse(null);
  }

  private static PublicKeyCredentialUserEntity owner(Accounts.Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Passkeys.userId(account.id()))
        .name(account.name() + " " + new Phone(account.phone()).masked())
        .displayName(account.name())
        .build();
  }

  /** Accounts are opened elsewhere. */
  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("accounts are opened elsewhere");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("accounts are closed elsewhere");
  }
}
