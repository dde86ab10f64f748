package org.qunxing.members.joining;

import java.util.List;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/**
 * What the registration form shows.
 *
 * @param suggestions units that may have been meant
 */
public record JoinPage(JoinForm form, FormErrors errors, List<Unit> suggestions) {}
