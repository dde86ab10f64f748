@NullMarked
package org.qunxing.benefits.catalog;

import org.jspecify.annotations.NullMarked;
