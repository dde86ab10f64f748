/** What a member sees of herself. */
@NullMarked
package org.qunxing.members.mine;

import org.jspecify.annotations.NullMarked;
