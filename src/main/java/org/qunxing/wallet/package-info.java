/**
 * The proof wallet: papers once given, ready to be used again, with consent.
 *
 * <p>Owns: a member's papers with their days and their sealed files, requests for them, her
 * answers, and who opened what. Asks: members, who a number belongs to; vault, to seal files.
 * Tells: notices, what waits for her; personfile, who looked. Never: shows a paper to anybody but
 * her unless she agreed to that purpose and has not taken it back (PIPL, articles 14, 15, 23 and
 * 29).
 *
 * <p>Modules above ask through {@link org.qunxing.wallet.Wallet}.
 */
@ApplicationModule(
    displayName = "Wallet",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "identity",
      "vault",
      "jobs",
      "notices",
      "organisations",
      "members",
      "personfile"
    })
@NullMarked
package org.qunxing.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
