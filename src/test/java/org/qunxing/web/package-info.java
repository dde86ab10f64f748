@NullMarked
package org.qunxing.web;

import org.jspecify.annotations.NullMarked;
