package org.qunxing.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Phone;

/**
 * Signing in by a phone at hand, for pages on which an account may only be about to be opened.
 * Everybody else signs in at {@code /sign-in}.
 */
public interface PhoneSignIn {

  /** Whose phone it is, as far as signing in is concerned. */
  enum Standing {
    /** She is signed in now. */
    SIGNED_IN,
    /** Nobody's yet: an account may be opened. */
    UNKNOWN,
    /** Somebody who works here: one code is not enough, she signs in at the front door. */
    STAFF
  }

  /**
   * Sends a one-time code, whoever the phone belongs to. The limits of the front door hold.
   *
   * @return why not, as a sentence for the person; empty when it is on its way
   */
  Optional<String> sendCode(Phone phone, HttpServletRequest request);

  /**
   * Uses the code up.
   *
   * @return why it does not hold, as a sentence for the person; empty when it does
   */
  Optional<String> prove(Phone phone, String code, HttpServletRequest request);

  /** Signs in who owns the phone, which must have been proven just now. */
  Standing enter(Phone phone, HttpServletRequest request, HttpServletResponse response);

  /** Signs in an account that was opened a moment ago for a proven phone. */
  void enter(UUID newAccount, HttpServletRequest request, HttpServletResponse response);
}
