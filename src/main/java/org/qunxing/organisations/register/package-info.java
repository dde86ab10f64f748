/** The tree as officers open it, and one unit's page. */
@NullMarked
package org.qunxing.organisations.register;

import org.jspecify.annotations.NullMarked;
