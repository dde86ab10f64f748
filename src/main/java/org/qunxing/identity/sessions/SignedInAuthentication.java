package org.qunxing.identity.sessions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A signed-in request: the principal is the account's id, the details are its {@link SignInMark}.
 */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient SignInMark mark;

  public SignedInAuthentication(SignInMark mark) {
    super(List.of());
    this.mark = mark;
    setAuthenticated(true);
  }

  public SignInMark mark() {
    return mark;
  }

  @Override
  public UUID getPrincipal() {
    return mark.account();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInAuthentication signedIn && signedIn.mark.equals(mark);
  }

  @Override
  public int hashCode() {
    return mark.hashCode();
  }
}
