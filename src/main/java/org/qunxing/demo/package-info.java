/**
 * The demo district 海晏区: invented units and people, a plan under way, and the named cast to sign in
 * as; and, where asked for, the demo city around it: ten districts, a million members. Built
 * through the same doors that real work goes through, so every figure has its records.
 *
 * <p>Owns: how far the seeding has come. Exists only with {@code qunxing.demo=true}, which is the
 * default with the embedded database and never with another one.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "kernel",
      "access",
      "identity",
      "organisations",
      "members",
      "unithome",
      "measures",
      "allocation",
      "benefits",
      "benefits::work",
      "activities",
      "activities::work",
      "founding",
      "founding::calls",
      "terms",
      "cadres",
      "cadres::work",
      "wallet",
      "plans"
    })
@NullMarked
package org.qunxing.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
