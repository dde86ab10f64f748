/**
 * Messages to people: each lands in the inbox, whatever other way it also takes.
 *
 * <p>Owns: the inbox. Asks: nobody. Tells: nobody. Never: decides who should know; the caller does.
 */
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"kernel", "access", "web"})
@NullMarked
package org.qunxing.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
