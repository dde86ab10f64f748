package org.qunxing.members;

import java.util.UUID;
import org.qunxing.kernel.UnitPath;

/**
 * How old the members of one unit are.
 *
 * @param young how many were born after the day asked for
 * @param known of how many the register knows the day of birth
 */
public record AgesOfUnit(UUID unit, UnitPath path, int young, int known) {}
