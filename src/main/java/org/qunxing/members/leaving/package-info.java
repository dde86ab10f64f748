/** Members who want to leave or retire, and what the unit does about it. */
@NullMarked
package org.qunxing.members.leaving;

import org.jspecify.annotations.NullMarked;
