package org.qunxing.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
    List<String> asked = fields(result.getTarget());
    List<FieldError> errors = new ArrayList<>(result.getFieldErrors());
    errors.sort(Comparator.comparingInt(error -> asked.indexOf(outermost(error.getField()))));
    for (FieldError error : errors) {
      messages.putIfAbsent(error.getField(), message(error));
    }
    result
        .getGlobalErrors()
        .forEach(error -> messages.putIfAbsent("", String.valueOf(error.getDefaultMessage())));
    return new FormErrors(messages);
  }

  /** In the order in which the form asks: validation itself goes by no order. */
  private static List<String> fields(@Nullable Object form) {
    return form == null || !form.getClass().isRecord()
        ? List.of()
        : Arrays.stream(form.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
  }

  private static String outermost(String field) {
    return field.replaceFirst("[.\\[].*", "");
  }

  public static FormErrors at(String field, String message) {
    return new FormErrors(Map.of(field, message));
  }

  /**
   * What the form's own rules could not see. Unlike {@link BindingResult#rejectValue} it works
   * where another field could not even be read, such as letters for a number.
   */
  public static void reject(BindingResult result, String field, String message) {
    result.addError(new FieldError(result.getObjectName(), field, message));
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
