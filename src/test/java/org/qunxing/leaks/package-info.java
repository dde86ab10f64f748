/**
 * Whether numbers of people get out of where they are sealed: into logs, texts, addresses, tables.
 */
@NullMarked
package org.qunxing.leaks;

import org.jspecify.annotations.NullMarked;
