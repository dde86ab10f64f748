/** Applications to become a member, and the gatherings they may come from: state and storage. */
@NullMarked
package org.qunxing.members.applications;

import org.jspecify.annotations.NullMarked;
