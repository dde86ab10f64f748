/**
 * Documents in and out.
 *
 * <p>Owns: how a file that somebody hands over becomes text ({@code reading}) or rows ({@code
 * tables}), and how text and rows become an official document or a spreadsheet ({@code writing}).
 * Asks nobody. Tells nobody; a file that cannot be used is refused with an {@link
 * org.qunxing.documents.UnreadableDocument}, which says what is wrong and what to do. Never: keeps
 * a file, knows the database, Spring or a line of business, trusts a file's name or what a file
 * says about its own size.
 *
 * <p>Callers list {@code "documents"} and the named interfaces they use, {@code
 * "documents::reading"}, {@code "documents::tables"}, {@code "documents::writing"}, among their
 * allowed dependencies.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"kernel"})
@NullMarked
package org.qunxing.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
