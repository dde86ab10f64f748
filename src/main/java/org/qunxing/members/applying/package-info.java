/** Joining online: the applicant's side, from the search for a unit to the answer. */
@NullMarked
package org.qunxing.members.applying;

import org.jspecify.annotations.NullMarked;
