package org.qunxing.members.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.Occupation;
import org.springframework.format.annotation.DateTimeFormat;

/** What an officer types to register somebody: few fields, the rest follows from them. */
public record JoinForm(
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名最多 50 个字") String name,
    @Nullable String nationalId,
    @Nullable String phone,
    @NotBlank(message = "请填写单位的名称或编号") String unit,
    @Nullable Line line,
    @NotNull(message = "请选择入会日期")
        @PastOrPresent(message = "入会日期不能晚于今天")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate joinedOn,
    @Nullable Set<MemberGroup> groups,
    @Nullable Occupation occupation) {

  /** A field that was not sent at all reads as an empty one. */
  public JoinForm {
    name = name == null ? "" : name;
    unit = unit == null ? "" : unit;
  }
}
