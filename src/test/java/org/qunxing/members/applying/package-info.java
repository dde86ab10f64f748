@NullMarked
package org.qunxing.members.applying;

import org.jspecify.annotations.NullMarked;
