package org.qunxing.leaks;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunxing.Visitor;

/** Remembers what pages said and where they led. */
final class Watched {

  private final List<String> addresses = new ArrayList<>();
  private final List<String> errorPages = new ArrayList<>();

  Visitor.Page see(Visitor.Page page) {
    Optional<HttpResponse<String>> answer = Optional.of(page.response());
    while (answer.isPresent()) {
      addresses.add(answer.get().uri().toString());
      answer.get().headers().allValues("Location").forEach(addresses::add);
      answer = answer.get().previousResponse();
    }
    for (String attribute : List.of("href", "action", "src", "formaction", "hx-get", "hx-post")) {
      addresses.addAll(page.document().select("[" + attribute + "]").eachAttr(attribute));
    }
    if (page.status() >= 400) {
      // What was typed stays in its field, and who waits for a code sees where it was sent, to
      // notice
      // a slip; nothing else may repeat a number.
      page.document().select("input, textarea, p:contains(验证码) strong.num").remove();
      errorPages.add(page.document().outerHtml());
    }
    return page;
  }

  String addresses() {
    return String.join("\n", addresses);
  }

  String errorPages() {
    return String.join("\n", errorPages);
  }

  int errors() {
    return errorPages.size();
  }
}
