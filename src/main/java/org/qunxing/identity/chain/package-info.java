/**
 * The chain of the audit: who changes, removes or slips in a row behind the platform's back is
 * found out (GB/T 22239-2019 8.1.4.3 c, protection of audit records).
 */
@NamedInterface("chain")
@NullMarked
package org.qunxing.identity.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
