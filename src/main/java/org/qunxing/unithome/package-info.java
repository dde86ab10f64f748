/**
 * The online home of each unit (空中职工之家): what it tells, what is on, whom to call.
 *
 * <p>Owns: announcements. Asks: organisations, who the unit is and how to reach it; the modules
 * above, through {@link org.qunxing.unithome.UnitHomeSource}, what they have on. Tells: nothing.
 * Never: shows anything but what everybody may see; there is no draft and no comment.
 */
@ApplicationModule(
    displayName = "Unit home",
    allowedDependencies = {"kernel", "access", "web", "identity", "organisations"})
@NullMarked
package org.qunxing.unithome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
