/** Administering accounts: who may sign in, with which role at which unit. */
@NullMarked
package org.qunxing.identity.accounts;

import org.jspecify.annotations.NullMarked;
