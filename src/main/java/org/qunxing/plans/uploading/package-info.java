/** A document comes in and becomes a draft. */
@NullMarked
package org.qunxing.plans.uploading;

import org.jspecify.annotations.NullMarked;
