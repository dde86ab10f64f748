/**
 * Reads plan and report documents: text in, outline with measurable targets out.
 *
 * <p>Owns: how Chinese plan documents are numbered, how they write quantities and deadlines, and
 * which figures are promises. Asks nobody: a pure library, no database, no Spring, no clock. Tells
 * nobody. Never invents: every quote stands in the text, verbatim, at its offsets.
 *
 * <p>The way through: {@code lines} mends broken lines into passages, {@code outlining} finds title
 * and headings, {@code figures} finds quantities by grammar and throws out what only looks like
 * one, {@code targets} adds what is measured, until when, and whether it is promised or achieved.
 */
@ApplicationModule(
    displayName = "Plan reader",
    allowedDependencies = {})
@NullMarked
package org.qunxing.planreader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
