/** Reading the audit: who did what, for the auditor alone. */
@NullMarked
package org.qunxing.identity.auditing;

import org.jspecify.annotations.NullMarked;
