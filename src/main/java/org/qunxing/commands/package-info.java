/**
 * What the scripts in {@code bin} run without starting the platform.
 *
 * <p>Owns nothing. Asks: documents for the text of a file, the plan reader for its outline,
 * postgres for backups. Never starts Spring.
 */
@ApplicationModule(
    displayName = "Commands",
    allowedDependencies = {"kernel", "documents", "documents::reading", "planreader", "postgres"})
@NullMarked
package org.qunxing.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
