package org.qunxing.organisations.importing;

import java.util.List;
import org.qunxing.organisations.UnitImport.Problem;
import org.qunxing.web.FormErrors;

/** What the import of units shows: the form, and why nothing was imported. */
public record UnitImportPage(FormErrors errors, List<Problem> problems) {}
