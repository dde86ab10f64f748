package org.qunxing.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 256 people, each with a connection and a session, who post the same form again and again. */
final class PostLoad {

  private static final int PEOPLE = 256;

  private final List<Browser> browsers = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  /** They sign in once, before anything is measured. */
  PostLoad(int port, UUID account) throws IOException {
    for (int i = 0; i < PEOPLE; i++) {
      Browser browser = new Browser(port);
      browser.get("/bench/enter?account=" + account);
      browsers.add(browser);
      tokens.add(browser.get("/bench/token"));
    }
  }

  /**
   * @return answers a second
   */
  double run(String path) throws InterruptedException {
    return Crowd.of(
            PEOPLE, person -> browsers.get(person).post(path, "_csrf=" + tokens.get(person)))
        .perSecond();
  }

  void close() throws IOException {
    for (Browser browser : browsers) {
      browser.close();
    }
  }
}
