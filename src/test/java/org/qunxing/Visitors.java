package org.qunxing;

import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Grant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;

/** Opens accounts and browser-like sessions against the running application. */
@Lazy
@TestComponent
public class Visitors {

  /** Everybody's. */
  public static final String PASSWORD = "Xinghe-2026";

  private final Accounts accounts;
  private final WebServerApplicationContext application;

  Visitors(Accounts accounts, WebServerApplicationContext application) {
    this.accounts = accounts;
    this.application = application;
  }

  public Visitor anonymous() {
    return new Visitor(
        "http://localhost:"
            + java.util.Objects.requireNonNull(application.getWebServer()).getPort());
  }

  /**
   * Somebody with these grants, signed in by password.
   *
   * @param phone eleven digits, not used by another account of the test run
   */
  public Visitor signedIn(String phone, String name, Grant... grants) {
    account(phone, name, grants);
    return signedIn(phone);
  }

  /** Opens the account with its grants, without signing in. */
  public UUID account(String phone, String name, Grant... grants) {
    UUID account = accounts.open("+86" + phone, name, null);
    accounts.setPassword(account, PASSWORD);
    for (Grant grant : grants) {
      accounts.grant(account, grant.role(), grant.unit(), grant.line());
    }
    return account;
  }

  public Visitor signedIn(String phone) {
    return anonymous().signIn(phone, PASSWORD);
  }
}
