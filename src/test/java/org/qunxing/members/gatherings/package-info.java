@NullMarked
package org.qunxing.members.gatherings;

import org.jspecify.annotations.NullMarked;
