package org.qunxing.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the whole numbers of forms. One that was not sent reads as {@link #MISSING}, which no list,
 * no initiative and no version has: the form then answers as it answers any other wrong input,
 * beside its fields, and not with a fault of its own.
 */
@ControllerAdvice
class FormBinding {

  static final int MISSING = -1;

  @InitBinder
  void numbers(WebDataBinder binder) {
    if (binder.getObjectName() != null && binder.getTargetType() != null) {
      binder.registerCustomEditor(int.class, new WholeNumber());
    }
  }

  private static final class WholeNumber extends PropertyEditorSupport {

    @Override
    public void setValue(@Nullable Object value) {
      super.setValue(value == null ? Integer.valueOf(MISSING) : value);
    }

    @Override
    public void setAsText(String text) {
      setValue(text.isBlank() ? null : Integer.valueOf(text.strip()));
    }
  }
}
