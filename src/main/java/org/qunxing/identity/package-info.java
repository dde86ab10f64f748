/**
 * Accounts and what they may do where.
 *
 * <p>Owns: accounts, roles granted at units, sign-in, the append-only audit. Asks: the member
 * register (through {@link org.qunxing.identity.MemberDirectory}) who a phone number belongs to;
 * the embedded server, where its home is, to keep anchors of the audit there. Tells: nothing yet.
 * Never: knows what a route does; it only says who is asking.
 */
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {"kernel", "access", "web", "vault", "postgres"})
@NullMarked
package org.qunxing.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
