package org.qunxing.plans.drafting;

import java.util.List;
import java.util.Map;
import org.qunxing.plans.typing.Typed;

/** A field that reads otherwise in the store than in what was typed. */
public record Change(String field, String typed, String stored) {

  static List<Change> between(Typed typed, Typed stored) {
    Map<String, String> now = stored.fields();
    return typed.fields().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(now.getOrDefault(entry.getKey(), "")))
        .map(
            entry ->
                new Change(entry.getKey(), entry.getValue(), now.getOrDefault(entry.getKey(), "")))
        .toList();
  }
}
