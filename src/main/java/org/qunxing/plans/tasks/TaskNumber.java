package org.qunxing.plans.tasks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.kernel.NotFound;

/** A task's number: the plan's and its own, {@code 2026-1-7}. */
public record TaskNumber(String plan, int no) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{1,9})-(\\d{1,6})");

  public static TaskNumber parse(String number) {
    Matcher matcher = SHAPE.matcher(number);
    if (!matcher.matches()) {
      throw new NotFound("task " + number);
    }
    return new TaskNumber(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return plan + "-" + no;
  }
}
