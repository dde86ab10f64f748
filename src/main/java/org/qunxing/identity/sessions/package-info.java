/** Who is signed in where: sessions in the database, so that any node may answer. */
@NullMarked
package org.qunxing.identity.sessions;

import org.jspecify.annotations.NullMarked;
