/** Who owes the training and the exam of a first post. */
@NullMarked
package org.qunxing.cadres.firstpost;

import org.jspecify.annotations.NullMarked;
