/** Persons and memberships as they are stored, and what may happen to them. */
@NullMarked
package org.qunxing.members.people;

import org.jspecify.annotations.NullMarked;
