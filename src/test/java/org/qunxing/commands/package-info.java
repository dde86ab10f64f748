/** Tests of the commands behind {@code bin}. */
@NullMarked
package org.qunxing.commands;

import org.jspecify.annotations.NullMarked;
