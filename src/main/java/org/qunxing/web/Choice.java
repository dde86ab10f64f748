package org.qunxing.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One option of a select, of radio buttons or of checkboxes. */
public record Choice(String value, String label, @Nullable String hint) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }

  /** One choice for each constant, the constant's name as value. */
  public static <E extends Enum<E>> List<Choice> of(E[] constants, Function<E, String> label) {
    return Arrays.stream(constants)
        .map(constant -> of(constant.name(), label.apply(constant)))
        .toList();
  }
}
