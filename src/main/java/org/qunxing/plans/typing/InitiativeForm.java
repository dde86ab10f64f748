package org.qunxing.plans.typing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.plans.content.Initiative;

/**
 * An initiative as typed.
 *
 * @param list the number of the list it stands in
 * @param owner the responsible person as in the list of people offered
 * @param pick a proposed person that was clicked; wins over {@code owner}
 * @param lead the name of the lead unit
 */
public record InitiativeForm(
    String title,
    int list,
    @Nullable List<String> lines,
    String units,
    String owner,
    @Nullable String pick,
    String lead,
    String deadline,
    int version)
    implements Typed {

  public InitiativeForm {
    title = title == null ? "" : title;
    lines = lines == null ? List.of() : List.copyOf(lines);
    units = units == null ? "" : units;
    owner = pick != null && !pick.isEmpty() ? pick : owner == null ? "" : owner;
    lead = lead == null ? "" : lead;
    deadline = deadline == null ? "" : deadline;
  }

  public static InitiativeForm of(Initiative initiative, String owner) {
    return new InitiativeForm(
        initiative.title(),
        initiative.listNo(),
        initiative.lines().stream().map(Line::name).toList(),
        initiative.units(),
        owner,
        null,
        initiative.lead() == null ? "" : initiative.lead().name(),
        initiative.deadline() == null ? "" : initiative.deadline().toString(),
        initiative.version());
  }

  public boolean has(Line line) {
    return lines != null && lines.contains(line.name());
  }

  /** The same over the version that is stored now. */
  @Override
  public InitiativeForm at(int stored) {
    return new InitiativeForm(title, list, lines, units, owner, null, lead, deadline, stored);
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("名称", title);
    fields.put("所在清单", String.valueOf(list));
    fields.put(
        "条线",
        lines == null
            ? ""
            : lines.stream()
                .map(name -> Line.valueOf(name).label())
                .collect(Collectors.joining("、")));
    fields.put("参与单位", units);
    fields.put("责任人", owner);
    fields.put("牵头单位", lead);
    fields.put("完成期限", deadline);
    return fields;
  }
}
