package org.qunxing.identity.accounts;

import java.util.List;
import org.qunxing.web.Pager;

/** What the list of accounts shows. */
public record AccountsPage(String words, boolean searched, List<Row> rows, Pager pager) {

  /**
   * @param roles in words
   */
  public record Row(String href, String name, String roles, boolean closed) {}
}
