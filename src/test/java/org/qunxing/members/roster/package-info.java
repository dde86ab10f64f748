@NullMarked
package org.qunxing.members.roster;

import org.jspecify.annotations.NullMarked;
