/**
 * A district's yearly plan, from the document to the last light.
 *
 * <p>Owns: plans, their lists, initiatives, indicators and tasks; the draft made from a document,
 * its confirmation, amendments as recorded decisions, lights by a published rule, supervision
 * (urging, explanation, instruction, reply). Asks: the plan reader for what a text says, documents
 * for the text of a file, measures for every figure, organisations for units, identity for people,
 * the calendar for working days. Tells: notices, when someone is urged or instructed. Never: lets
 * anybody type progress; a figure comes from records or there is none.
 */
@ApplicationModule(
    displayName = "Plans",
    allowedDependencies = {
      "kernel",
      "access",
      "identity",
      "web",
      "organisations",
      "documents",
      "documents::reading",
      "measures",
      "planreader",
      "notices",
      "calendar"
    })
@NullMarked
package org.qunxing.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
