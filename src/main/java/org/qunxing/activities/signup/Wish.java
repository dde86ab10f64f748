package org.qunxing.activities.signup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * A wish for seats by a person, or by a unit for its people.
 *
 * @param personId null when a unit signs up
 */
record Wish(@Nullable UUID personId, String name, UnitPath fromUnit, String fromName, int seats) {}
