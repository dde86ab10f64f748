package org.qunxing.cadres.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.CadreKind;

/** What the register is narrowed by. */
public record CadreQuery(
    @Nullable String q, @Nullable CadreKind kind, @Nullable Boolean left, @Nullable String unit) {

  String words() {
    return q == null ? "" : q.strip();
  }

  boolean hasLeft() {
    return left != null && left;
  }

  public String text() {
    return "q=%s&kind=%s&left=%s&unit=%s"
        .formatted(
            URLEncoder.encode(words(), StandardCharsets.UTF_8),
            kind == null ? "" : kind,
            hasLeft(),
            unit == null ? "" : URLEncoder.encode(unit, StandardCharsets.UTF_8));
  }
}
