package org.qunxing.identity;

import java.util.List;

/**
 * The sign-ins of the demo district, shown on the sign-in page. Implemented by the demo module
 * only.
 */
public interface DemoSignIns {

  /**
   * @param role what the person is, in words
   */
  record DemoSignIn(String name, String role, String phone, String password) {}

  List<DemoSignIn> list();
}
