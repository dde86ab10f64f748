package org.qunxing.members.merging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Person;
import org.qunxing.web.FormErrors;

/**
 * Two files side by side: the left one goes on.
 *
 * @param choices fields in which both say something, and not the same
 * @param lines in which both are members
 */
public record ComparePage(
    Side left,
    Side right,
    Map<UUID, String> unitNames,
    List<MergeField> choices,
    List<Line> lines,
    MergeForm form,
    FormErrors errors) {

  /** One of the two files. */
  public record Side(Person person, @Nullable String maskedId, List<Membership> memberships) {

    public String value(MergeField field) {
      return switch (field) {
        case NAME -> person.name();
        case NATIONAL_ID -> maskedId == null ? "未登记" : maskedId;
        case PHONE -> person.phone() == null ? "未登记" : person.phone().masked();
        case OCCUPATION -> person.occupation() == null ? "—" : person.occupation().label();
      };
    }

    public String unitIn(Line line, Map<UUID, String> names) {
      return memberships.stream()
          .filter(membership -> membership.isLiving() && membership.line() == line)
          .map(membership -> names.getOrDefault(membership.unit(), "—"))
          .findFirst()
          .orElse("—");
    }
  }

  public String path() {
    return "/workbench/members/duplicates/"
        + left.person().number()
        + "/"
        + right.person().number();
  }

  /** The same comparison with the other file going on. */
  public String turned() {
    return "/workbench/members/duplicates/"
        + right.person().number()
        + "/"
        + left.person().number();
  }

  public String unitName(Membership membership) {
    return unitNames.getOrDefault(membership.unit(), "—");
  }
}
