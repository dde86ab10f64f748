package org.qunxing.organisations.employers;

import java.util.List;
import org.qunxing.organisations.Unit;
import org.qunxing.web.Pager;

/** The employers behind a figure. */
public record EmployersPage(
    Unit unit, EmployerQuery query, List<EmployerList.Row> rows, Pager pager) {}
