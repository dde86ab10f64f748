/** The second factor: who must show one, authenticator apps and recovery codes. */
@NullMarked
package org.qunxing.identity.factors;

import org.jspecify.annotations.NullMarked;
