package org.qunxing.members.transfers;

import java.util.List;
import org.qunxing.organisations.Workplaces.Workplace;
import org.qunxing.web.FormErrors;

/** Where a member finds the unit that she wants to go to. */
public record AskTransferPage(String words, List<Workplace> found, FormErrors errors) {}
