package org.qunxing.members.applying;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.Occupation;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Workplaces.Workplace;

/**
 * Where somebody finds the unit that takes her in.
 *
 * @param words typed in search of an employer
 * @param federations for her trade and area, the best first; empty until both are chosen
 */
public record WherePage(
    String words,
    List<Workplace> found,
    List<Unit> areas,
    @Nullable Occupation occupation,
    @Nullable String area,
    List<Unit> federations) {}
