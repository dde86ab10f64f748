package org.qunxing.burden;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a field costs, in seconds of an unhurried person on a phone. Estimates, published on the
 * page: they are there to compare forms with each other and to notice growth, not to measure
 * people.
 */
public enum Effort {
  CHOICE("选一项", 4),
  DAY("选日期或时间", 8),
  NUMBER("填数字", 6),
  LINE("填一行字", 12),
  PASSAGE("写一段话", 60),
  FILE("选一个文件", 30);

  /** Beyond so many characters a field is written, not filled in. */
  private static final int PASSAGE_FROM = 200;

  /** Reading the page and finding the button. */
  static final int PER_FORM_SECONDS = 10;

  private final String label;
  private final int seconds;

  Effort(String label, int seconds) {
    this.label = label;
    this.seconds = seconds;
  }

  public String label() {
    return label;
  }

  public int seconds() {
    return seconds;
  }

  static Effort of(Class<?> type, AnnotatedElement annotated) {
    if (MultipartFile.class.isAssignableFrom(type)) {
      return FILE;
    }
    if (type == boolean.class || type == Boolean.class || type.isEnum()) {
      return CHOICE;
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return CHOICE;
    }
    if (type == LocalDate.class || type == LocalDateTime.class || type == LocalTime.class) {
      return DAY;
    }
    return type == String.class ? text(annotated) : NUMBER;
  }

  private static Effort text(AnnotatedElement annotated) {
    Size size = annotated.getAnnotation(Size.class);
    return size != null && size.max() != Integer.MAX_VALUE && size.max() > PASSAGE_FROM
        ? PASSAGE
        : LINE;
  }
}
