/** A part of a unit becomes a unit of its own, people distributed by list. */
@NullMarked
package org.qunxing.organisations.splitting;

import org.jspecify.annotations.NullMarked;
