/**
 * The PostgreSQL server that comes with the application: one command starts both.
 *
 * <p>Owns the server's binaries, its data directory under the {@linkplain
 * org.qunxing.postgres.PostgresHome home}, its passwords and its life: it starts with the
 * application, stops after the connection pool, dies with the JVM, and recovers on the next start
 * whatever was acknowledged. Asks nobody. Tells a {@link org.qunxing.postgres.PostgresUnavailable}
 * with a reason a person can act on. Never runs when an external database is configured, and never
 * lets the application connect as superuser: row-level security is the second lock on everybody's
 * data.
 */
@ApplicationModule(
    displayName = "Embedded PostgreSQL",
    allowedDependencies = {})
@NullMarked
package org.qunxing.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
