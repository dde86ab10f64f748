/** Two files of one person: found, compared, made one, and taken apart again. */
@NullMarked
package org.qunxing.members.merging;

import org.jspecify.annotations.NullMarked;
