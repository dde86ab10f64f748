package org.qunxing.benefits.making;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.OfferKind;
import org.qunxing.members.MemberGroup;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an officer types. Times are local times of the district. Lines of counters and of shares
 * come as columns; empty lines do not count.
 *
 * @param pieces for everybody; null where all stock is at counters
 * @param cancelUntil null: as long as it can be fetched
 * @param budget null: pieces times what one is worth
 * @param keptFor as {@link KeptShare} writes it
 */
public record OfferForm(
    @NotBlank(message = "请选择主办单位") String unit,
    @NotNull(message = "请选择类别") @Nullable OfferKind kind,
    @NotBlank(message = "请填写名称") @Size(max = 40, message = "名称不超过 40 字") String title,
    @NotBlank(message = "请填写说明") @Size(max = 2000, message = "说明不超过 2000 字") String description,
    @NotNull(message = "请选择怎么发") @Nullable Way way,
    @Min(value = 1, message = "份数至少 1 份") @Max(value = 1_000_000, message = "份数不超过 1000000")
        @Nullable Integer pieces,
    @NotNull(message = "请填写每人最多几份")
        @Min(value = 1, message = "每人至少 1 份")
        @Max(value = 10, message = "每人不超过 10 份")
        @Nullable Integer perPerson,
    @Nullable Boolean waits,
    @Nullable Boolean asks,
    @NotNull(message = "请填写开始时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime opensAt,
    @NotNull(message = "请填写截止时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime closesAt,
    @NotBlank(message = "请选择面向哪些单位") String audience,
    List<MemberGroup> groups,
    @DecimalMin(value = "0", message = "价值不能是负数")
        @DecimalMax(value = "100000", message = "每份价值不超过 100000 元")
        @Nullable BigDecimal each,
    @DecimalMin(value = "0", message = "预算不能是负数")
        @DecimalMax(value = "100000000", message = "预算不超过 1 亿元")
        @Nullable BigDecimal budget,
    @NotBlank(message = "请填写在哪里领") @Size(max = 100, message = "地点不超过 100 字") String place,
    @NotNull(message = "请填写从何时起可以领") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime pickUpFrom,
    @NotNull(message = "请填写领到何时为止") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime pickUpUntil,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime cancelUntil,
    @NotBlank(message = "请填写单位电话")
        @Pattern(regexp = "[0-9 +()（）转-]{3,30}|", message = "电话请填数字，如 022-55500001")
        String phone,
    List<String> counterNames,
    List<String> counterPieces,
    List<String> keptFor,
    List<String> keptPieces,
    int version) {

  public OfferForm {
    groups = groups == null ? List.of() : List.copyOf(groups);
    counterNames = counterNames == null ? List.of() : List.copyOf(counterNames);
    counterPieces = counterPieces == null ? List.of() : List.copyOf(counterPieces);
    keptFor = keptFor == null ? List.of() : List.copyOf(keptFor);
    keptPieces = keptPieces == null ? List.of() : List.copyOf(keptPieces);
    waits = Boolean.TRUE.equals(waits);
    asks = Boolean.TRUE.equals(asks);
    unit = unit == null ? "" : unit;
    title = title == null ? "" : title;
    description = description == null ? "" : description;
    audience = audience == null ? "" : audience;
    place = place == null ? "" : place;
    phone = phone == null ? "" : phone;
  }

  @AssertTrue(message = "截止时间要晚于开始时间")
  public boolean isClosesAtAfterOpening() {
    return opensAt == null || closesAt == null || opensAt.isBefore(closesAt);
  }

  @AssertTrue(message = "开始和截止最多相隔 90 天")
  public boolean isWindowOfBearableLength() {
    return opensAt == null || closesAt == null || !closesAt.isAfter(opensAt.plusDays(90));
  }

  @AssertTrue(message = "领到的时间要晚于可以领的时间")
  public boolean isPickUpUntilAfterItsStart() {
    return pickUpFrom == null || pickUpUntil == null || pickUpFrom.isBefore(pickUpUntil);
  }

  @AssertTrue(message = "最晚领取时间要晚于开始时间")
  public boolean isPickUpAfterOpening() {
    return opensAt == null || pickUpUntil == null || pickUpUntil.isAfter(opensAt);
  }

  @AssertTrue(message = "退回截止不能晚于最晚领取时间")
  public boolean isCancelUntilBeforeTheEnd() {
    return cancelUntil == null || pickUpUntil == null || !cancelUntil.isAfter(pickUpUntil);
  }
}
