package org.qunxing.organisations.employers;

import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/** What the form for an employer shows. */
public record EmployerPage(Unit unit, EmployerForm form, FormErrors errors) {}
