@NullMarked
package org.qunxing.story;

import org.jspecify.annotations.NullMarked;
