/**
 * Who may do what, at the edge and in the database.
 *
 * <p>Owns: the current actor, the permission that each route declares, and the session variables
 * that PostgreSQL's row-level security reads. Asks: how to turn an account into an {@link
 * org.qunxing.kernel.Actor} (implemented by identity). Never: decides business questions.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = "kernel")
@NullMarked
package org.qunxing.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
