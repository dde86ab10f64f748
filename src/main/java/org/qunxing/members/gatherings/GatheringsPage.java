package org.qunxing.members.gatherings;

import java.time.Instant;
import java.util.List;
import org.qunxing.members.applications.Gathering;
import org.qunxing.web.FormErrors;

/** The gatherings of somebody's units, and the form for the next one. */
public record GatheringsPage(List<Row> rows, GatheringForm form, FormErrors errors, Instant now) {

  public record Row(Gathering gathering, String unit) {}
}
