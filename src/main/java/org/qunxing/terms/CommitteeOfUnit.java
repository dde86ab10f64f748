package org.qunxing.terms;

import java.util.UUID;
import org.qunxing.kernel.UnitPath;

/** How many people the running committee of a unit has, and how many of them are women. */
public record CommitteeOfUnit(UUID unit, UnitPath path, String termNumber, int people, int women) {}
