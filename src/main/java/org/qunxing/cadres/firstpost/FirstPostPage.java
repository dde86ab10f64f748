package org.qunxing.cadres.firstpost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.cadres.rules.DatedRule;
import org.qunxing.web.Tab;

/** Who owes what of a first post. */
public record FirstPostPage(
    List<Tab> tabs,
    List<FirstPost> posts,
    Map<UUID, String> names,
    DatedRule rule,
    LocalDate today) {

  public String name(FirstPost post) {
    return names.getOrDefault(post.unit(), "—");
  }
}
