package org.qunxing.cadres.training;

import java.util.List;

/** The courses that were held. */
public record CoursesPage(List<Course> courses, boolean mayManage) {}
