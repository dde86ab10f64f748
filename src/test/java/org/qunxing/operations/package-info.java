/** What those who run the platform see of it. */
@NullMarked
package org.qunxing.operations;

import org.jspecify.annotations.NullMarked;
