/** Courses, written down once for everybody who took them. */
@NullMarked
package org.qunxing.cadres.training;

import org.jspecify.annotations.NullMarked;
