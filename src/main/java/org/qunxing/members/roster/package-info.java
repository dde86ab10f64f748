/**
 * Rosters: a spreadsheet becomes members, members become a spreadsheet.
 *
 * <p>A roster goes UPLOADED → CHECKING → CHECKED → APPLYING → APPLIED, each step committed, so that
 * after a crash at any instant the work goes on where the database says it stands.
 */
@NullMarked
package org.qunxing.members.roster;

import org.jspecify.annotations.NullMarked;
