/** Joining online: the unit's side, which accepts, asks back or refuses. */
@NullMarked
package org.qunxing.members.deciding;

import org.jspecify.annotations.NullMarked;
