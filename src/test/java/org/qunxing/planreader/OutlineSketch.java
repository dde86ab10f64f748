package org.qunxing.planreader;

import java.util.StringJoiner;

/** An outline as a person would jot it down: number, title, and the figures under them. */
final class OutlineSketch {

  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private OutlineSketch() {}

  static String of(PlanOutline outline) {
    var sketch = new OutlineSketch();
    sketch.lines.add("《" + outline.title() + "》 " + outline.year());
    outline.sections().forEach(sketch::add);
    return sketch.lines.toString();
  }

  private void add(Section section) {
    var indent = "  ".repeat(section.level());
    lines.add(
        indent + (section.number().isEmpty() ? "·" : section.number()) + " " + section.title());
    section.targets().forEach(target -> lines.add(indent + "    " + figure(target)));
    section.children().forEach(this::add);
  }

  private static String figure(Target target) {
    var line = new StringJoiner(" ");
    line.add(target.subject());
    if (target.baseline() != null) {
      line.add(target.baseline().toPlainString() + " ->");
    }
    line.add(target.operator().symbol());
    line.add(
        target.value().toPlainString()
            + (target.upper() == null ? "" : ".." + target.upper().toPlainString()));
    line.add(target.unit());
    line.add(target.period() == null ? "-" : target.period().code());
    line.add(target.deadline() == null ? "-" : target.deadline().toString());
    return line.add(target.status().code()).toString();
  }
}
