package org.qunxing.members.leaving;

import java.util.List;

/** Members who want to leave or retire, the most urgent first. */
public record DeparturesPage(List<Row> rows) {

  public record Row(Departure departure, String name, long personNumber, String unit) {}
}
