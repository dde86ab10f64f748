package org.qunxing.members.gatherings;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A gathering about to be opened.
 *
 * @param unit name or code of the unit that takes people in
 * @param byTrade whether each is sent to the federation of her trade below that unit
 */
public record GatheringForm(
    @NotBlank(message = "请填写地点") @Size(max = 100, message = "地点最多 100 个字") String place,
    @NotNull(message = "请选择日期")
        @FutureOrPresent(message = "日期不能早于今天")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate heldOn,
    @NotBlank(message = "请填写单位的名称或编号") String unit,
    Boolean byTrade) {

  public GatheringForm {
    place = place == null ? "" : place;
    unit = unit == null ? "" : unit;
    byTrade = Boolean.TRUE.equals(byTrade);
  }
}
