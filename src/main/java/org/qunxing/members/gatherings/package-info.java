/** Group joining (集中入会): one place, one hour, one QR code, many new members. */
@NullMarked
package org.qunxing.members.gatherings;

import org.jspecify.annotations.NullMarked;
