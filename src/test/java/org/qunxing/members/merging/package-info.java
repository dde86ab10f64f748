@NullMarked
package org.qunxing.members.merging;

import org.jspecify.annotations.NullMarked;
