@NullMarked
package org.qunxing.identity.signin;

import org.jspecify.annotations.NullMarked;
