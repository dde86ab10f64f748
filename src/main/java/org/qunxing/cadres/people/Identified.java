package org.qunxing.cadres.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId.Sex;

/** Who was meant by a number or a phone. */
record Identified(UUID recipient, @Nullable UUID person, String name, Sex sex) {}
