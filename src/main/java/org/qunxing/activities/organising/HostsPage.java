package org.qunxing.activities.organising;

import org.qunxing.web.FormErrors;

/**
 * The units found for an activity.
 *
 * @param chosen the path of the one that is ticked
 */
public record HostsPage(HostSearch.Answer answer, String chosen, FormErrors errors) {}
