/**
 * The house rules that a machine can check, and for each a planted violation that it must find.
 * Planted code lives in the root package {@code planted}, out of reach of every scan of {@code
 * org.qunxing}.
 */
@NullMarked
package org.qunxing.architecture;

import org.jspecify.annotations.NullMarked;
