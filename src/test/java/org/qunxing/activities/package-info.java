@NullMarked
package org.qunxing.activities;

import org.jspecify.annotations.NullMarked;
