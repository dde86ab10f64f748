/**
 * What the scripts in {@code bin} run without starting the platform.
 *
 * <p>Owns nothing. Asks: documents for the text of a file, the plan reader for its outline. Never
 * starts Spring or the database: a command answers within a second or two.
 */
@ApplicationModule(
    displayName = "Commands",
    allowedDependencies = {"kernel", "documents", "documents::reading", "planreader"})
@NullMarked
package org.qunxing.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
