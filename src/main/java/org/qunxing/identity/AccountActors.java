package org.qunxing.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.ActorResolver;
import org.qunxing.identity.factors.SecondFactorPolicy;
import org.qunxing.identity.sessions.SignedInAuthentication;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * An account becomes an actor: its granted roles, and one member's role for each living membership.
 */
@Component
class AccountActors implements ActorResolver {

  /** How long a shown second factor also covers what cannot be taken back. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final PresentAccounts accounts;
  private final ObjectProvider<MemberDirectory> members;
  private final SecondFactorPolicy policy;
  private final Clock clock;

  AccountActors(
      PresentAccounts accounts,
      ObjectProvider<MemberDirectory> members,
      SecondFactorPolicy policy,
      Clock clock) {
    this.accounts = accounts;
    this.members = members;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public @Nullable Actor resolve(UUID accountId) {
    return accounts.find(accountId).map(found -> actor(accountId, found)).orElse(null);
  }

  @Override
  public @Nullable Actor present(Authentication signedIn) {
    if (!(signedIn instanceof SignedInAuthentication known) || known.mark().owes()) {
      return null;
    }
    Actor actor = resolve(known.mark().account());
    boolean owes =
        actor != null && known.mark().provenAt() == null && policy.demandedOf(actor.grants());
    return owes ? null : actor;
  }

  @Override
  public boolean isFresh(Authentication signedIn, Actor actor) {
    Instant provenAt =
        signedIn instanceof SignedInAuthentication known ? known.mark().provenAt() : null;
    return provenAt == null
        ? !policy.demandedOf(actor.grants())
        : provenAt.isAfter(clock.instant().minus(FRESH));
  }

  private Actor actor(UUID account, PresentAccounts.Present found) {
    List<Grant> grants = new ArrayList<>(found.grants());
    UUID person = found.personId();
    MemberDirectory directory = members.getIfAvailable();
    if (person != null && directory != null) {
      MemberDirectory.Self self = directory.self(person);
      grants.addAll(self.grants());
      person = self.id();
    }
    return new Actor(account, person, found.name(), grants);
  }
}
