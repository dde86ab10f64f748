@NullMarked
package org.qunxing.identity.sso;

import org.jspecify.annotations.NullMarked;
