/** 附近: a member's own units, from the nearest up, and whom to call there. */
@NullMarked
package org.qunxing.organisations.nearby;

import org.jspecify.annotations.NullMarked;
