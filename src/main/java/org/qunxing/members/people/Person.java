package org.qunxing.members.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Occupation;

/** A person of the register, without the identity number: that is with {@link Identities}. */
public record Person(
    UUID id,
    long number,
    String name,
    @Nullable Phone phone,
    @Nullable Sex sex,
    @Nullable LocalDate bornOn,
    Set<MemberGroup> groups,
    @Nullable Occupation occupation,
    UnitPath home,
    int version) {

  static Person of(ResultSet row, Phones phones) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String sex = row.getString("sex");
    Date born = row.getDate("born_on");
    String occupation = row.getString("occupation");
    return new Person(
        id,
        row.getLong("number"),
        row.getString("name"),
        phones.opened(id, row.getBytes("phone_sealed")),
        sex == null ? null : Sex.valueOf(sex),
        born == null ? null : born.toLocalDate(),
        groups((String[]) row.getArray("groups").getArray()),
        occupation == null ? null : Occupation.valueOf(occupation),
        UnitPath.of(row.getString("unit_path")),
        row.getInt("version"));
  }

  static Set<MemberGroup> groups(String[] names) {
    return Arrays.stream(names).map(MemberGroup::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  static String[] names(Set<MemberGroup> groups) {
    return groups.stream().sorted().map(MemberGroup::name).toArray(String[]::new);
  }

  public MemberSummary summary() {
    return new MemberSummary(
        id, number, name, phone == null ? null : phone.masked(), home, groups, occupation);
  }
}
