/**
 * The shell around every page: three faces, navigation, components, errors.
 *
 * <p>Owns: layouts and components (templates under {@code web/}), the view resolver, error pages,
 * static assets. Asks: access, for who is looking. Tells nobody. Never: knows a line of business;
 * modules register their entries with {@link org.qunxing.web.NavigationEntry} beans.
 */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"kernel", "access"})
@NullMarked
package org.qunxing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
