@NullMarked
package org.qunxing.web.design;

import org.jspecify.annotations.NullMarked;
