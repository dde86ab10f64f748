@NullMarked
package org.qunxing.members.register;

import org.jspecify.annotations.NullMarked;
