/**
 * Cadres: who works for the organisations, in which posts, trained and examined how.
 *
 * <p>Owns: cadres with entry and exit, posts, courses, exams and their question banks, the yearly
 * appraisal. Asks: members and identity, who a person is; organisations, where a unit stands;
 * terms, which term an elected post belongs to. Tells: notices, what is due; the measures, what was
 * done; the file of each person, posts and training. Never: ranks people or gives points; an
 * appraisal is read by the cadre and by the officer who grades her, by nobody else.
 */
@ApplicationModule(
    displayName = "Cadres",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "identity",
      "jobs",
      "notices",
      "organisations",
      "terms",
      "members",
      "measures",
      "personfile"
    })
@NullMarked
package org.qunxing.cadres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
