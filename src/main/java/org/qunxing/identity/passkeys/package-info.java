/** Passkeys: signing in with the finger, face or PIN of one's own device (WebAuthn). */
@NullMarked
package org.qunxing.identity.passkeys;

import org.jspecify.annotations.NullMarked;
