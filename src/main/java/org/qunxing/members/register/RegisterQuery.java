package org.qunxing.members.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.Occupation;

/**
 * Whom the register should show. Carries no identity or phone number: it stands in the address.
 *
 * @param q the beginning of a name
 * @param unit a unit's code
 * @param left those who left, instead of those who are members
 * @param after the last membership number of the page before
 */
public record RegisterQuery(
    @Nullable String q,
    @Nullable String unit,
    @Nullable MemberGroup group,
    @Nullable Occupation occupation,
    @Nullable Line line,
    @Nullable Boolean left,
    @Nullable Long after) {

  public RegisterQuery {
    left = left != null && left;
  }

  /** The same list, from its beginning or after this membership. */
  public String href(String path, @Nullable Long from) {
    String query =
        set(from).entrySet().stream().map(RegisterQuery::pair).collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** What was chosen, by name, for a form that asks for the same list. */
  public Map<String, Object> set(@Nullable Long from) {
    Map<String, Object> set = new LinkedHashMap<>();
    put(set, "q", q);
    put(set, "unit", unit);
    put(set, "group", group);
    put(set, "occupation", occupation);
    put(set, "line", line);
    put(set, "left", isLeft() ? "true" : null);
    put(set, "after", from);
    return set;
  }

  public boolean isLeft() {
    return Boolean.TRUE.equals(left);
  }

  /** Whether it asks for what people are, not only where they are. */
  boolean choosesPeople() {
    return q != null && !q.isBlank() || group != null || occupation != null;
  }

  public boolean isFiltered() {
    return !href("", null).isEmpty();
  }

  private static void put(Map<String, Object> set, String key, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      set.put(key, value);
    }
  }

  private static String pair(Map.Entry<String, Object> entry) {
    return entry.getKey()
        + "="
        + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8);
  }
}
