package org.qunxing.access;

import org.springframework.security.core.AuthenticationException;

/** The right person, but the second factor was shown too long ago for this. */
public class ProofNeeded extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  ProofNeeded(String path) {
    super("show a second factor first: " + path);
  }
}
