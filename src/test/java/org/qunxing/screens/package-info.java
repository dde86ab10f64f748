@NullMarked
package org.qunxing.screens;

import org.jspecify.annotations.NullMarked;
