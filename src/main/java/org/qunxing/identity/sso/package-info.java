/** Single sign-on through an outside identity provider (OpenID Connect), when one is configured. */
@NullMarked
package org.qunxing.identity.sso;

import org.jspecify.annotations.NullMarked;
