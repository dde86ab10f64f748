/** Units and employers from a spreadsheet. */
@NullMarked
package org.qunxing.organisations.importing;

import org.jspecify.annotations.NullMarked;
