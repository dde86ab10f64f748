package org.qunxing.activities.organising;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityKind;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.members.MemberGroup;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/**
 * The form for a new activity or a changed one.
 *
 * @param number null for a new one
 * @param hosts instead of the units, where these are many
 */
public record ActivityFormPage(
    @Nullable String number,
    ActivityForm form,
    SeriesForm series,
    FormErrors errors,
    List<Choice> units,
    HostSearch.@Nullable Answer hosts,
    List<Choice> audiences) {

  public String action() {
    return number == null ? "/workbench/activities" : "/workbench/activities/" + number;
  }

  public List<Choice> kinds() {
    return Choice.of(ActivityKind.values(), ActivityKind::label);
  }

  public List<Choice> groups() {
    return Choice.of(MemberGroup.values(), MemberGroup::label);
  }

  public List<Choice> takes() {
    return List.of(
        new Choice(Activity.Takes.PERSONS.name(), "会员本人报名", null),
        new Choice(Activity.Takes.UNITS.name(), "单位统一报名", "由各单位干部填人数"));
  }

  public List<Choice> repeats() {
    return Choice.of(SeriesForm.Repeat.values(), SeriesForm.Repeat::label);
  }
}
