/** The whole application as a process of its own, killed at chosen instants and looked at again. */
@NullMarked
package org.qunxing.crash;

import org.jspecify.annotations.NullMarked;
