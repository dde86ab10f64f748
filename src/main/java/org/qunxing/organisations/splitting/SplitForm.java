package org.qunxing.organisations.splitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A split as it is typed in; parts without a name are not there. */
public record SplitForm(
    @Valid @Size(max = SplitForm.MOST, message = "一次最多分出五个") @Nullable List<PartForm> parts,
    @Nullable Boolean closes) {

  static final int MOST = 5;
  static final int SHOWN = 3;

  /**
   * A new unit.
   *
   * @param numbers of its people, apart by whatever
   */
  public record PartForm(
      @Nullable @Size(max = 60, message = "名称最多 60 个字") String name,
      @Nullable @Size(max = 100_000, message = "名单太长") String numbers) {

    boolean isNamed() {
      return name != null && !name.isBlank();
    }

    /** Numbers as people write them, 000123 as well as 123. */
    Split.Part part() {
      return new Split.Part(
          Objects.requireNonNull(name),
          Arrays.stream((numbers == null ? "" : numbers).split("[^0-9]+"))
              .filter(number -> !number.isEmpty() && number.length() <= 12)
              .map(number -> "%06d".formatted(Long.parseLong(number)))
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
  }

  static SplitForm blank() {
    return new SplitForm(List.of(), false);
  }

  /** The lines of the form: what was typed, and blank ones up to three. */
  public List<PartForm> lines() {
    ArrayList<PartForm> lines = new ArrayList<>(parts == null ? List.of() : parts);
    while (lines.size() < SHOWN) {
      lines.add(new PartForm("", ""));
    }
    return lines;
  }

  /** A box that is not ticked is not sent. */
  public boolean isClosing() {
    return closes != null && closes;
  }

  Split split() {
    return new Split(
        (parts == null ? List.<PartForm>of() : parts)
            .stream().filter(PartForm::isNamed).map(PartForm::part).toList(),
        isClosing());
  }
}
