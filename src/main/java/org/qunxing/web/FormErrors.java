package org.qunxing.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The messages of a form that was not accepted, by field; the empty key is about the whole form.
 */
public record FormErrors(Map<String, String> byField) {

  public static final FormErrors NONE = new FormErrors(Map.of());

  public static FormErrors of(BindingResult result) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (FieldError error : result.getFieldErrors()) {
      messages.putIfAbsent(error.getField(), message(error));
    }
    result
        .getGlobalErrors()
        .forEach(error -> messages.putIfAbsent("", String.valueOf(error.getDefaultMessage())));
    return new FormErrors(messages);
  }

  public static FormErrors at(String field, String message) {
    return new FormErrors(Map.of(field, message));
  }

  /** These messages and one more; a field's first message stays. */
  public FormErrors with(String field, String message) {
    Map<String, String> messages = new LinkedHashMap<>(byField);
    messages.putIfAbsent(field, message);
    return new FormErrors(messages);
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  public @Nullable String get(String field) {
    return byField.get(field);
  }

  private static String message(FieldError error) {
    return error.isBindingFailure() ? "格式不对，请按示例填写" : String.valueOf(error.getDefaultMessage());
  }
}
