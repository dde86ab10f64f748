package org.qunxing.identity.factors;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.qunxing.identity.DemoSignIns;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who must show a second factor: everybody whose role opens more than one's own things. Set {@code
 * qunxing.identity.second-factor} to {@code off} to ask only those who set one up; that is the
 * default in the demo district, where passwords stand on the sign-in page.
 */
@Component
public class SecondFactorPolicy {

  /** What shows nothing of others. A permission that is not listed is taken to open their data. */
  private static final Set<Permission> OWN_THINGS = EnumSet.of(Permission.USE_MEMBER_SERVICES);

  private static final Set<Role> TRUSTED_ROLES = trustedRoles();

  private final boolean required;

  SecondFactorPolicy(
      @Value("${qunxing.identity.second-factor:}") String setting,
      ObjectProvider<DemoSignIns> demo) {
    this.required =
        switch (setting) {
          case "required" -> true;
          case "off" -> false;
          case "" -> demo.getIfAvailable() == null;
          default ->
              throw new IllegalArgumentException(
                  "qunxing.identity.second-factor must be required or off, not " + setting);
        };
  }

  public boolean isRequired() {
    return required;
  }

  public boolean demandedOf(Collection<Grant> grants) {
    return required && grants.stream().anyMatch(grant -> TRUSTED_ROLES.contains(grant.role()));
  }

  private static Set<Role> trustedRoles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Permission permission : Permission.values()) {
      if (!OWN_THINGS.contains(permission)) {
        roles.addAll(permission.roles());
      }
    }
    return roles;
  }
}
