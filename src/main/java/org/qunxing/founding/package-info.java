/**
 * How a union is founded (建会): from the application to the certificate of legal person.
 *
 * <p>Owns: foundings with their steps and papers, and the calls to employers that have no union
 * yet. Asks: organisations for employers and units above, terms for the rules of the Trade Union
 * Law. Tells: organisations, which opens the unit and counts the employer as covered; terms, which
 * opens the first term; the measures; notices, after each step. Never: asks twice for what was
 * written down once.
 */
@ApplicationModule(
    displayName = "Founding",
    allowedDependencies = {
      "kernel",
      "access",
      "identity",
      "vault",
      "web",
      "notices",
      "organisations",
      "personfile",
      "terms",
      "measures",
      "documents",
      "documents::writing"
    })
@NullMarked
package org.qunxing.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
