@NullMarked
package org.qunxing.personfile;

import org.jspecify.annotations.NullMarked;
