package org.qunxing.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.ActorResolver;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * An account becomes an actor: its granted roles, and one member's role for each living membership.
 */
@Component
class AccountActors implements ActorResolver {

  private final Accounts accounts;
  private final ObjectProvider<MemberDirectory> members;

  AccountActors(Accounts accounts, ObjectProvider<MemberDirectory> members) {
    this.accounts = accounts;
    this.members = members;
  }

  @Override
  public @Nullable Actor resolve(UUID accountId) {
    return accounts.find(accountId).map(this::actor).orElse(null);
  }

  private Actor actor(Accounts.Account account) {
    List<Grant> grants = new ArrayList<>(accounts.grantsOf(account.id()));
    UUID person = account.personId();
    if (person != null) {
      members.ifAvailable(directory -> grants.addAll(directory.membershipsOf(person)));
    }
    return new Actor(account.id(), person, account.name(), grants);
  }
}
