package org.qunxing.plans.viewing;

import java.util.List;
import org.qunxing.plans.content.Plan;

/** All plans that the viewer may see. */
public record PlansPage(List<Plan> drafts, List<Plan> confirmed, boolean mayUpload) {}
