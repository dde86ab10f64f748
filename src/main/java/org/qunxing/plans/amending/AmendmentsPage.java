package org.qunxing.plans.amending;

import java.util.List;
import org.qunxing.plans.content.AmendmentRecord;

/** All decisions that changed a plan, latest first. */
public record AmendmentsPage(String number, String title, List<AmendmentRecord> amendments) {}
