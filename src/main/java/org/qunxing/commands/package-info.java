/**
 * What the scripts in {@code bin} run without starting the platform.
 *
 * <p>Owns nothing. Asks: documents for the text of a file, the plan reader for its outline,
 * postgres for backups and the database, identity for the chain of the audit, the vault for keys.
 * Never starts Spring.
 */
@ApplicationModule(
    displayName = "Commands",
    allowedDependencies = {
      "kernel",
      "documents",
      "documents::reading",
      "identity::chain",
      "planreader",
      "postgres",
      "vault",
      "vault::keys",
      "vault::rotation"
    })
@NullMarked
package org.qunxing.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
