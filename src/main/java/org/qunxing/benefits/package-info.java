/**
 * Universal benefits (普惠福利): what an organisation gives to its people because they are its people.
 *
 * <p>Owns: offers from the draft to the last figure, who may have them, what members hold of them
 * as far as the pools have told, hand-outs at counters. Asks: allocation, which alone decides who
 * gets what; the member register for groups; card, who stands at the counter. Tells: the measures
 * what was really given, the file of each person what she received, and people what became of their
 * wishes. Never: decides scarcity by itself, ranks people, or asks for more than a tap.
 */
@ApplicationModule(
    displayName = "Benefits",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "vault",
      "identity",
      "jobs",
      "notices",
      "organisations",
      "members",
      "measures",
      "personfile",
      "card",
      "allocation",
      "allocation::draws"
    })
@NullMarked
package org.qunxing.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
