/** The register of members as officers read it. */
@NullMarked
package org.qunxing.members.register;

import org.jspecify.annotations.NullMarked;
