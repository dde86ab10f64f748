/** The living style page: every component in every state. */
@NullMarked
package org.qunxing.web.design;

import org.jspecify.annotations.NullMarked;
