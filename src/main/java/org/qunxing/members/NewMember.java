package org.qunxing.members;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;

/**
 * A person as somebody writes her down. What follows from something else is filled in: sex and
 * birth from the identity number, 女职工 from the sex, 新就业形态 from the occupation.
 */
public record NewMember(
    String name,
    @Nullable NationalId nationalId,
    @Nullable Phone phone,
    @Nullable Sex sex,
    @Nullable LocalDate bornOn,
    Set<MemberGroup> groups,
    @Nullable Occupation occupation) {

  public NewMember {
    name = name.strip();
    if (nationalId != null) {
      refuseContradiction(nationalId, sex, bornOn);
      sex = nationalId.sex();
      bornOn = nationalId.birthDate();
    }
    groups = complete(groups, sex, occupation);
  }

  public static NewMember of(String name, @Nullable String nationalId, @Nullable String phone) {
    return new NewMember(
        name,
        nationalId == null ? null : NationalId.of(nationalId),
        phone == null ? null : Phone.of(phone),
        null,
        null,
        Set.of(),
        null);
  }

  public NewMember as(Occupation occupation) {
    return new NewMember(name, nationalId, phone, sex, bornOn, groups, occupation);
  }

  private static void refuseContradiction(
      NationalId id, @Nullable Sex sex, @Nullable LocalDate bornOn) {
    if (sex != null && sex != id.sex()) {
      throw new Refusal(MembersReason.SEX_DIFFERS);
    }
    if (bornOn != null && !bornOn.equals(id.birthDate())) {
      throw new Refusal(MembersReason.BIRTH_DIFFERS);
    }
  }

  private static Set<MemberGroup> complete(
      Set<MemberGroup> chosen, @Nullable Sex sex, @Nullable Occupation occupation) {
    EnumSet<MemberGroup> all = EnumSet.noneOf(MemberGroup.class);
    all.addAll(chosen);
    all.remove(MemberGroup.WOMAN_WORKER);
    if (sex == Sex.FEMALE) {
      all.add(MemberGroup.WOMAN_WORKER);
    }
    if (occupation != null) {
      all.add(MemberGroup.NEW_FORM);
    }
    return Set.copyOf(all);
  }
}
