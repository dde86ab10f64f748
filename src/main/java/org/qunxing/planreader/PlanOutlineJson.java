package org.qunxing.planreader;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an outline as the JSON that {@code bin/read-plan} prints. An own writer of one screen
 * keeps the library free of others.
 */
public final class PlanOutlineJson {

  private final StringBuilder out = new StringBuilder();
  private int depth;

  private PlanOutlineJson() {}

  public static String write(PlanOutline outline) {
    var json = new PlanOutlineJson();
    json.object(
        () -> {
          json.field("title", outline.title(), true);
          json.number("year", outline.year() == null ? null : BigDecimal.valueOf(outline.year()));
          json.array("outline", outline.sections(), json::section);
        });
    return json.out.append('\n').toString();
  }

  private void section(Section section) {
    object(
        () -> {
          number("level", BigDecimal.valueOf(section.level()), true);
          field("number", section.number(), false);
          field("title", section.title(), false);
          field("text", section.text(), false);
          array("targets", section.targets(), this::target);
          array("children", section.children(), this::section);
        });
  }

  private void target(Target target) {
    object(
        () -> {
          field("quote", target.quote(), true);
          field("subject", target.subject(), false);
          field("operator", target.operator().symbol(), false);
          number("value", target.value());
          number("upper", target.upper());
          field("unit", target.unit(), false);
          key("percent", false).append(target.percent());
          number("baseline", target.baseline());
          field("period", target.period() == null ? null : target.period().code(), false);
          field("deadline", target.deadline() == null ? null : target.deadline().toString(), false);
          field("status", target.status().code(), false);
          number("start", BigDecimal.valueOf(target.start()));
          number("end", BigDecimal.valueOf(target.end()));
        });
  }

  private void object(Runnable fields) {
    out.append('{');
    depth++;
    fields.run();
    depth--;
    newLine().append('}');
  }

  private <T> void array(String name, List<T> items, Consumer<T> writer) {
    key(name, false).append('[');
    depth++;
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",");
      newLine();
      writer.accept(items.get(i));
    }
    depth--;
    if (!items.isEmpty()) {
      newLine();
    }
    out.append(']');
  }

  private StringBuilder key(String name, boolean first) {
    out.append(first ? "" : ",");
    newLine().append('"').append(name).append("\": ");
    return out;
  }

  private StringBuilder newLine() {
    return out.append('\n').repeat(' ', 2 * depth);
  }

  private void number(String name, @Nullable BigDecimal value) {
    number(name, value, false);
  }

  private void number(String name, @Nullable BigDecimal value, boolean first) {
    key(name, first).append(value == null ? "null" : plain(value));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private void field(String name, @Nullable String value, boolean first) {
    key(name, first);
    if (value == null) {
      out.append("null");
    } else {
      quoted(value);
    }
  }

  private void quoted(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
