/** Rosters and registers become rows, one at a time: xlsx and csv. */
@NamedInterface("tables")
@NullMarked
package org.qunxing.documents.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
