package org.qunxing.personfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of entry that a module has declared. */
@Component
class EntryKinds {

  private final Map<String, EntryKind> byKey;

  EntryKinds(List<DeclaredKinds> declared) {
    this.byKey =
        declared.stream()
            .flatMap(module -> module.kinds().stream())
            .collect(Collectors.toMap(EntryKind::key, Function.identity()));
  }

  /** An undeclared kind is a fault in the writing module, not a user's mistake. */
  EntryKind get(String key) {
    return Optional.ofNullable(byKey.get(key))
        .orElseThrow(() -> new IllegalArgumentException("undeclared kind of entry: " + key));
  }
}
