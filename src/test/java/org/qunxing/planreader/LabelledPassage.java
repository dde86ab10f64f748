package org.qunxing.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A passage with the targets that a person found in it. See {@link PlanReaderLabels}. */
public record LabelledPassage(
    int line, String context, String tags, String passage, List<LabelledTarget> targets) {

  /** The whole document: the title the context stands for, then the passage. */
  public String text() {
    return title() + passage;
  }

  private String title() {
    var parts = context.split(" ");
    return switch (parts[0]) {
      case "plan" -> "某某区总工会" + parts[1] + "年工作计划\n";
      case "report" -> "某某区总工会" + parts[1] + "年工作总结\n";
      case "span" -> "某某区群团工作三年行动方案（" + parts[1].replace("-", "—") + "年）\n";
      case "trad" -> "某某區總工會" + parts[1] + "年工作計劃\n";
      case "none" -> "";
      default -> throw new IllegalArgumentException("unknown context: " + context);
    };
  }

  /** What the reader made of it. */
  public Reading read() {
    var found = new ArrayList<>(PlanReader.read(text()).targets());
    var matched = new TreeMap<Integer, Target>();
    int from = title().length();
    for (int i = 0; i < targets.size(); i++) {
      var wanted = targets.get(i);
      int at = text().indexOf(wanted.anchor(), from);
      if (at < 0) {
        throw new IllegalArgumentException(
            "line " + line + ": anchor not in order: " + wanted.anchor());
      }
      from = at + wanted.anchor().length();
      var match = match(found, wanted, at);
      if (match != null) {
        found.remove(match);
        matched.put(i, match);
      }
    }
    return new Reading(this, matched, found);
  }

  private static @org.jspecify.annotations.Nullable Target match(
      List<Target> found, LabelledTarget wanted, int at) {
    for (var target : found) {
      boolean covers = target.start() <= at && target.end() >= at + wanted.anchor().length();
      if (covers && target.value().compareTo(wanted.value()) == 0) {
        return target;
      }
    }
    for (var target : found) {
      boolean touches = target.start() < at + wanted.anchor().length() && target.end() > at;
      if (touches && target.value().compareTo(wanted.value()) == 0) {
        return target;
      }
    }
    return null;
  }

  /**
   * @param matched the reader's target for each labelled one, by index; missing where it found none
   * @param invented the reader's targets that nobody labelled
   */
  public record Reading(
      LabelledPassage label, Map<Integer, Target> matched, List<Target> invented) {

    /** One line for each thing that is wrong. */
    public List<String> faults() {
      var faults = new ArrayList<String>();
      for (int i = 0; i < label.targets().size(); i++) {
        var wanted = label.targets().get(i);
        var target = matched.get(i);
        if (target == null) {
          faults.add("missed " + wanted.anchor());
        } else {
          if (!target.quote().contains(wanted.anchor())) {
            faults.add("quote " + target.quote() + " does not hold " + wanted.anchor());
          }
          wanted.differences(target).forEach(d -> faults.add(wanted.anchor() + " " + d));
        }
      }
      invented.forEach(t -> faults.add("invented " + t.value() + t.unit() + " in " + t.quote()));
      return faults;
    }

    /** Labelled targets found with every field right. */
    public long right() {
      return matched.entrySet().stream()
          .filter(e -> label.targets().get(e.getKey()).differences(e.getValue()).isEmpty())
          .count();
    }

    public int found() {
      return matched.size() + invented.size();
    }
  }
}
