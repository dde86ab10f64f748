/** The facts behind a figure, within the viewer's scope. */
@NullMarked
package org.qunxing.measures.facts;

import org.jspecify.annotations.NullMarked;
