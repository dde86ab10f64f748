package org.qunxing.members.file;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.Occupation;
import org.qunxing.members.people.Person;

/**
 * What is known of a person, to be put right.
 *
 * @param nationalId empty leaves the registered one
 * @param phone empty leaves the registered one
 */
public record EditForm(
    int version,
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名最多 50 个字") String name,
    @Nullable String nationalId,
    @Nullable String phone,
    @Nullable Set<MemberGroup> groups,
    @Nullable Occupation occupation) {

  static EditForm of(Person person) {
    return new EditForm(
        person.version(), person.name(), null, null, person.groups(), person.occupation());
  }
}
