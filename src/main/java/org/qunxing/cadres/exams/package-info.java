/** Question banks and the exams drawn from them. */
@NullMarked
package org.qunxing.cadres.exams;

import org.jspecify.annotations.NullMarked;
