package org.qunxing.plans.content;

import org.qunxing.kernel.UnitPath;

/** The unit that answers for an initiative (牵头单位). */
public record LeadUnit(UnitPath path, String name) {}
