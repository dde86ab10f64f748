package org.qunxing.organisations.splitting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.FollowsSplit.Belonging;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;

/** Whether the lists of a split add up, and who is on them. */
record SplitLists(Unit from, List<Belonging> here, Split split) {

  /** Everything that is wrong with them. */
  List<Refusal> problems() {
    List<Refusal> problems = new ArrayList<>();
    if (split.parts().isEmpty() || split.closes() && split.parts().size() < 2) {
      problems.add(new Refusal(OrganisationsReason.TOO_FEW_PARTS));
    }
    Map<String, String> names = names();
    Set<String> placed = new HashSet<>();
    for (Split.Part part : split.parts()) {
      for (String number : part.numbers().stream().sorted().toList()) {
        if (!names.containsKey(number)) {
          problems.add(new Refusal(OrganisationsReason.NOT_AT_THE_UNIT, number, from.name()));
        } else if (!placed.add(number)) {
          problems.add(new Refusal(OrganisationsReason.LISTED_TWICE, number));
        }
      }
    }
    if (split.closes() && problems.isEmpty() && placed.size() < names.size()) {
      problems.add(new Refusal(OrganisationsReason.NOT_ALL_LISTED, names.size() - placed.size()));
    }
    return problems;
  }

  /** Who of the unit is on the part's list, as numbers and names. */
  List<String> listed(Split.Part part) {
    Map<String, String> names = names();
    return part.numbers().stream()
        .filter(names::containsKey)
        .sorted()
        .map(number -> number + " " + names.get(number))
        .toList();
  }

  int staying() {
    Set<String> gone =
        split.parts().stream().flatMap(part -> part.numbers().stream()).collect(Collectors.toSet());
    return (int) names().keySet().stream().filter(number -> !gone.contains(number)).count();
  }

  private Map<String, String> names() {
    return here.stream()
        .collect(Collectors.toMap(Belonging::number, Belonging::name, (one, _) -> one));
  }
}
