package org.qunxing.identity.sso;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The identity providers that are configured ({@code spring.security.oauth2.client}); often none.
 */
@Component
public class Sso {

  private final ObjectProvider<ClientRegistrationRepository> registrations;
  private final SsoLinks links;
  private final Audit audit;

  Sso(ObjectProvider<ClientRegistrationRepository> registrations, SsoLinks links, Audit audit) {
    this.registrations = registrations;
    this.links = links;
    this.audit = audit;
  }

  /**
   * A provider to sign in with.
   *
   * @param name as its people know it ({@code client-name})
   */
  public record Provider(String name, String href) {}

  public List<Provider> providers() {
    List<Provider> providers = new ArrayList<>();
    if (registrations.getIfAvailable() instanceof Iterable<?> all) {
      for (Object one : all) {
        if (one instanceof ClientRegistration registration) {
          providers.add(
              new Provider(
                  registration.getClientName(),
                  "/oauth2/authorization/" + registration.getRegistrationId()));
        }
      }
    }
    return providers;
  }

  public boolean linked(UUID account) {
    return links.linked(account);
  }

  /** From now on no provider signs in to this account unless its phone is the verified one. */
  @Transactional
  public void unlink(Actor actor) {
    links.unlink(actor.accountId());
    audit.record(actor, "identity.sso-unlinked", null, null);
  }
}
