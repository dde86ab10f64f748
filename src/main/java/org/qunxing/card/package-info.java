/**
 * The digital member card (会员卡): a code on the member's phone that lives for half a minute, and its
 * verification at a door or a counter.
 *
 * <p>Owns: the keys that sign codes, the codes that are out, who tried what. Asks: the register,
 * whether a membership lives; organisations, what units are called. Tells: the person's file who
 * verified her card (personfile). Never: puts personal data into a code, shows the verifier a
 * number or a full name, accepts a code twice.
 */
@ApplicationModule(
    displayName = "Card",
    allowedDependencies = {
      "kernel",
      "access",
      "vault",
      "identity",
      "jobs",
      "web",
      "organisations",
      "personfile",
      "members"
    })
@NullMarked
package org.qunxing.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
