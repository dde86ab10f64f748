package org.qunxing.benefits.making;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What may be changed of a published offer.
 *
 * @param pieces by part, in their order
 */
public record AdjustForm(
    @NotBlank(message = "请填写说明") @Size(max = 2000, message = "说明不超过 2000 字") String description,
    List<String> pieces,
    @NotNull(message = "请填写截止时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime closesAt,
    @NotBlank(message = "请填写在哪里领") @Size(max = 100, message = "地点不超过 100 字") String place,
    @NotNull(message = "请填写从何时起可以领") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime pickUpFrom,
    @NotNull(message = "请填写领到何时为止") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable LocalDateTime pickUpUntil,
    @NotBlank(message = "请填写单位电话")
        @Pattern(regexp = "[0-9 +()（）转-]{3,30}|", message = "电话请填数字，如 022-55500001")
        String phone,
    int version) {

  public AdjustForm {
    pieces = pieces == null ? List.of() : List.copyOf(pieces);
    description = description == null ? "" : description;
    place = place == null ? "" : place;
    phone = phone == null ? "" : phone;
  }

  @AssertTrue(message = "份数请填 0 到 1000000 的整数")
  public boolean isPiecesWhole() {
    return pieces.stream()
        .allMatch(
            typed ->
                typed.strip().matches("[0-9]{1,7}")
                    && Integer.parseInt(typed.strip()) <= 1_000_000);
  }

  @AssertTrue(message = "领到的时间要晚于可以领的时间")
  public boolean isPickUpUntilAfterItsStart() {
    return pickUpFrom == null || pickUpUntil == null || pickUpFrom.isBefore(pickUpUntil);
  }

  static AdjustForm of(Offer offer, ZoneId zone) {
    OfferDetails details = offer.details();
    return new AdjustForm(
        details.description(),
        details.parts().stream().map(part -> String.valueOf(part.pieces())).toList(),
        LocalDateTime.ofInstant(details.terms().closesAt(), zone),
        details.pickUp().place(),
        LocalDateTime.ofInstant(details.pickUp().from(), zone),
        LocalDateTime.ofInstant(details.pickUp().until(), zone),
        details.pickUp().phone(),
        offer.version());
  }

  /** Only for a form that was accepted. */
  Adjustment adjustment(ZoneId zone) {
    return new Adjustment(
        description.strip(),
        pieces.stream().map(typed -> Integer.valueOf(typed.strip())).toList(),
        instant(closesAt, zone),
        new OfferDetails.PickUp(
            place.strip(), instant(pickUpFrom, zone), instant(pickUpUntil, zone), phone.strip()));
  }

  private static java.time.Instant instant(@Nullable LocalDateTime local, ZoneId zone) {
    return java.util.Objects.requireNonNull(local).atZone(zone).toInstant();
  }
}
