/**
 * The samples under {@code samples/} and {@code src/main/resources/demo/}: invented by fixed seeds,
 * rewritten by {@code bin/samples}, checked here. No person, no firm and no sentence in them is
 * real.
 */
@NullMarked
package org.qunxing.samples;

import org.jspecify.annotations.NullMarked;
