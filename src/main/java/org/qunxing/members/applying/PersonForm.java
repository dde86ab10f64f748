package org.qunxing.members.applying;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.Occupation;

/**
 * Who applies. With the phone, proven before, and the place, found before, that is all that joining
 * asks for.
 *
 * @param consent to the use of the identity number, given by itself (PIPL 29)
 */
public record PersonForm(
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名最多 50 个字") String name,
    @NotBlank(message = "请填写身份证号") @Size(max = 40, message = "身份证号是 18 位") String nationalId,
    @Nullable Occupation occupation,
    @AssertTrue(message = "请先看一下说明，同意后打勾") Boolean consent) {

  public PersonForm {
    name = name == null ? "" : name;
    nationalId = nationalId == null ? "" : nationalId;
    // A box that is not ticked is not sent at all.
    consent = Boolean.TRUE.equals(consent);
  }

  static PersonForm blank(String name, @Nullable Occupation occupation) {
    return new PersonForm(name, "", occupation, false);
  }
}
