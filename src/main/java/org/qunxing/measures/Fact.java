package org.qunxing.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.qunxing.kernel.UnitPath;

/**
 * One thing that happened.
 *
 * @param measure a declared measure's key
 * @param unit where it happened: the unit itself, not those above it
 * @param day the day it happened on, not the day it was typed in
 * @param quantity how much of the measure's unit; mostly 1
 * @param tags values of the measure's declared dimensions, any of them may be missing
 * @param subject what a reader sees in the list of facts; no personal data in clear
 * @param link the record behind it: a path on this platform
 */
public record Fact(
    String measure,
    UnitPath unit,
    LocalDate day,
    BigDecimal quantity,
    Map<String, String> tags,
    String subject,
    String link) {

  public Fact {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("not a path on this platform: " + link);
    }
    if (subject.isBlank()) {
      throw new IllegalArgumentException(
          measure + ": a fact needs a subject that people recognise");
    }
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  /** Sorted {@code key=value} pairs, as stored. */
  public java.util.List<String> tagList() {
    return tags.entrySet().stream().map(tag -> tag.getKey() + "=" + tag.getValue()).toList();
  }
}
