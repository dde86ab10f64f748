package org.qunxing.cadres.training;

import java.util.List;

/** One course and who took it. */
public record CoursePage(Course course, List<CourseTable.Taker> takers) {}
