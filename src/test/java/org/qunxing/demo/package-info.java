@NullMarked
package org.qunxing.demo;

import org.jspecify.annotations.NullMarked;
