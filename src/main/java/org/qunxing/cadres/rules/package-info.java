/** The dated figures that the rules of cadres go by. */
@NullMarked
package org.qunxing.cadres.rules;

import org.jspecify.annotations.NullMarked;
