package org.qunxing.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text that a person or a file gave us: the value, or the one rule it broke.
 * A form puts the problem beside its field, an import beside its row; who cannot go on without the
 * value calls {@link #orRefuse()}.
 */
public sealed interface Parsed<T> {

  record Good<T>(T value) implements Parsed<T> {}

  record Bad<T>(Reason reason, List<Object> args) implements Parsed<T> {

    public Bad {
      args = List.copyOf(args);
    }
  }

  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Parsed<T> bad(Reason reason, Object... args) {
    return new Bad<>(reason, List.of(args));
  }

  default boolean isGood() {
    return this instanceof Good<T>;
  }

  default Optional<T> optional() {
    return switch (this) {
      case Good<T>(T value) -> Optional.of(value);
      case Bad<T> _ -> Optional.empty();
    };
  }

  /** The sentence that tells which rule failed; empty when none did. */
  default Optional<String> problem() {
    return switch (this) {
      case Good<T> _ -> Optional.empty();
      case Bad<T>(Reason reason, List<Object> args) ->
          Optional.of(reason.text().formatted(args.toArray()));
    };
  }

  /** The value, or a {@link Refusal} with the reason. */
  default T orRefuse() {
    return switch (this) {
      case Good<T>(T value) -> value;
      case Bad<T>(Reason reason, List<Object> args) -> throw new Refusal(reason, args.toArray());
    };
  }

  default <U> Parsed<U> map(Function<? super T, ? extends U> step) {
    return switch (this) {
      case Good<T>(T value) -> new Good<>(step.apply(value));
      case Bad<T>(Reason reason, List<Object> args) -> new Bad<>(reason, args);
    };
  }
}
