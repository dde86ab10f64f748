package org.qunxing.cadres.training;

import java.util.List;
import org.qunxing.cadres.Cadre;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/** The form for a course, with everybody who could have taken it. */
public record CourseFormPage(Unit unit, List<Cadre> cadres, CourseForm form, FormErrors errors) {}
