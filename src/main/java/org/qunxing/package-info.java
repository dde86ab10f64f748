/** Qunxing 群星: the platform of a district's mass organisations; one sub-package a module. */
@NullMarked
package org.qunxing;

import org.jspecify.annotations.NullMarked;
