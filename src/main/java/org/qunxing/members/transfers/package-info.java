/** Requests to take a member over, and their answers. */
@NullMarked
package org.qunxing.members.transfers;

import org.jspecify.annotations.NullMarked;
