package org.qunxing.activities.organising;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityKind;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityDetails;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.springframework.format.annotation.DateTimeFormat;

/** What an organiser types. Times are local times of the district. */
public record ActivityForm(
    @NotBlank(message = "请选择主办单位") String unit,
    @NotNull(message = "请选择类别") @Nullable ActivityKind kind,
    @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字") String title,
    @NotBlank(message = "请填写内容介绍") @Size(max = 4000, message = "介绍不超过 4000 字") String description,
    @NotBlank(message = "请填写地点") @Size(max = 100, message = "地点不超过 100 字") String place,
    @NotNull(message = "请填写开始时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime startsAt,
    @NotNull(message = "请填写结束时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime endsAt,
    @NotNull(message = "请填写报名截止时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime signUpUntil,
    @NotBlank(message = "请选择面向哪些单位") String audience,
    List<MemberGroup> groups,
    @NotNull(message = "请选择报名方式") Activity.@Nullable Takes takes,
    @Min(value = 1, message = "名额至少 1 个") @Max(value = 100_000, message = "名额不超过 100000")
        @Nullable Integer capacity,
    @DecimalMin(value = "0", message = "经费不能是负数") @Nullable BigDecimal cost,
    @NotBlank(message = "请填写联系人和电话") @Size(max = 60, message = "不超过 60 字") String contact,
    int version) {

  public ActivityForm {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  @AssertTrue(message = "结束时间要晚于开始时间")
  public boolean isEndsAtAfterStart() {
    return startsAt == null || endsAt == null || startsAt.isBefore(endsAt);
  }

  @AssertTrue(message = "报名截止不能晚于活动结束")
  public boolean isSignUpBeforeEnd() {
    return signUpUntil == null || endsAt == null || !signUpUntil.isAfter(endsAt);
  }

  static ActivityForm empty(UnitPath unit, LocalDate today) {
    LocalDateTime start = today.plusDays(14).atTime(14, 0);
    return new ActivityForm(
        unit.value(),
        ActivityKind.CULTURE,
        "",
        "",
        "",
        start,
        start.plusHours(2),
        start.minusDays(2),
        unit.value(),
        List.of(),
        Activity.Takes.PERSONS,
        null,
        BigDecimal.ZERO,
        "",
        0);
  }

  static ActivityForm of(Activity activity, ZoneId zone) {
    return new ActivityForm(
        activity.unitPath().value(),
        activity.kind(),
        activity.title(),
        activity.description(),
        activity.place(),
        LocalDateTime.ofInstant(activity.startsAt(), zone),
        LocalDateTime.ofInstant(activity.endsAt(), zone),
        LocalDateTime.ofInstant(activity.signUpUntil(), zone),
        activity.audience().value(),
        activity.groups().stream().map(MemberGroup::valueOf).toList(),
        activity.takes(),
        activity.capacity(),
        activity.cost(),
        activity.contact(),
        activity.version());
  }

  /** Only for a form that was accepted: then nothing required is missing. */
  ActivityDetails details(ZoneId zone) {
    return new ActivityDetails(
        required(kind),
        title.strip(),
        description.strip(),
        place.strip(),
        required(startsAt).atZone(zone).toInstant(),
        required(endsAt).atZone(zone).toInstant(),
        required(signUpUntil).atZone(zone).toInstant(),
        UnitPath.of(audience),
        groups.stream().map(Enum::name).toList(),
        required(takes),
        capacity,
        cost == null ? BigDecimal.ZERO : cost,
        contact.strip());
  }

  private static <T> T required(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }
}
