/** What people type into forms about plans, and how it is read. */
@NullMarked
package org.qunxing.plans.typing;

import org.jspecify.annotations.NullMarked;
