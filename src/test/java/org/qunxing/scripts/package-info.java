@NullMarked
package org.qunxing.scripts;

import org.jspecify.annotations.NullMarked;
