package org.qunxing.kernel;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in account with its grants, or the platform itself. Passed to every
 * look-up ({@code visibleTo(actor)}) and every use case; never looked up behind the caller's back.
 *
 * @param accountId the account, or {@link #SYSTEM}'s fixed id
 * @param personId the person in the member register that the account belongs to, if any
 * @param name the name people see
 * @param grants roles at units; a role not listed is not held
 */
public record Actor(UUID accountId, @Nullable UUID personId, String name, List<Grant> grants) {

  /** The platform acting by itself: jobs, imports, seeding. Sees everything, may do everything. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 0), null, "平台", List.of());

  public Actor {
    grants = List.copyOf(grants);
  }

  public boolean isSystem() {
    return accountId.equals(SYSTEM.accountId);
  }

  /**
   * Whose inbox is theirs: the person of the register, or the account of someone who is in none.
   */
  public UUID recipient() {
    return personId == null ? accountId : personId;
  }

  /** Whether the permission is held anywhere at all. */
  public boolean may(Permission permission) {
    return isSystem() || grants.stream().anyMatch(grant -> carries(grant, permission));
  }

  /** Whether the permission is held for this unit, that is, at it or above it. */
  public boolean may(Permission permission, UnitPath unit) {
    return scopes(permission).stream().anyMatch(scope -> scope.contains(unit));
  }

  /** Whether the permission is held for this unit and for this line. */
  public boolean may(Permission permission, UnitPath unit, Line line) {
    return isSystem()
        || grants.stream()
            .filter(grant -> grant.line() == line && carries(grant, permission))
            .anyMatch(grant -> grant.unit().contains(unit));
  }

  /** The subtrees in which the permission is held; empty when it is not held at all. */
  public List<UnitPath> scopes(Permission permission) {
    return isSystem()
        ? List.of(UnitPath.ROOT)
        : grants.stream()
            .filter(grant -> carries(grant, permission))
            .map(Grant::unit)
            .distinct()
            .toList();
  }

  /** Subtrees in which the person works for the organisation, that is, is more than a member. */
  public List<UnitPath> staffScopes() {
    return staffScopes(_ -> true);
  }

  /** The same for one line alone. */
  public List<UnitPath> staffScopes(Line line) {
    return staffScopes(grant -> grant.line() == line);
  }

  private List<UnitPath> staffScopes(Predicate<Grant> which) {
    return isSystem()
        ? List.of(UnitPath.ROOT)
        : grants.stream()
            .filter(grant -> grant.role() != Role.MEMBER)
            .filter(which)
            .map(Grant::unit)
            .distinct()
            .toList();
  }

  /** The units of which the person is a member. */
  public List<UnitPath> memberships() {
    return grants.stream()
        .filter(grant -> grant.role() == Role.MEMBER)
        .map(Grant::unit)
        .distinct()
        .toList();
  }

  private static boolean carries(Grant grant, Permission permission) {
    return permission.roles().contains(grant.role());
  }
}
