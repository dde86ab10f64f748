/** Women in posts and young members, by area and industry. */
@NullMarked
package org.qunxing.cadres.statistics;

import org.jspecify.annotations.NullMarked;
