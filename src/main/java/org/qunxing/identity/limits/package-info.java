/** How often somebody may try, counted in the database so that it holds on any number of nodes. */
@NullMarked
package org.qunxing.identity.limits;

import org.jspecify.annotations.NullMarked;
