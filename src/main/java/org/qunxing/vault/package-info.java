/**
 * Personal data at rest: sealed, found again without being opened, and opened with care.
 *
 * <p>Owns: the keys and the form of a ciphertext. Asks: the embedded server, where its home is, to
 * keep the master key there; access, for the platform's eyes when everything is sealed anew. Tells:
 * nothing. Never: stores anybody's data; each module keeps its own sealed columns, and opens them
 * for those who may see them.
 *
 * <p>Promises (PIPL 51, GB/T 22239-2019 level 3): what is sealed cannot be read, changed or moved
 * to another row or purpose unnoticed by somebody who has the database alone.
 */
@ApplicationModule(
    displayName = "Vault",
    allowedDependencies = {"kernel", "access", "postgres"})
@NullMarked
package org.qunxing.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
