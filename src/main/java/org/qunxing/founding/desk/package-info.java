/** The upper side: the register of foundings, and the steps of street and district. */
@NullMarked
package org.qunxing.founding.desk;

import org.jspecify.annotations.NullMarked;
