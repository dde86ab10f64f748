package org.qunxing.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.web.FormErrors;

/** One person of a list, as somebody types it; a line left empty is none. */
public record ElectedForm(
    @Nullable @Size(max = 30, message = "姓名最多 30 个字") String name,
    @Nullable Post post,
    @Nullable Sex sex,
    @Nullable Boolean relative,
    @Nullable @Min(value = 0, message = "票数不能小于 0") @Max(value = 10_000_000, message = "票数太大")
        Integer votes) {

  private static final int MOST = 60;

  public static final ElectedForm EMPTY = new ElectedForm("", null, null, false, null);

  /** The line as it was written down; votes are typed anew. */
  public static ElectedForm of(Elected person, boolean withVotes) {
    return new ElectedForm(
        person.name(),
        person.post(),
        person.sex(),
        person.relative(),
        withVotes ? person.votes() : null);
  }

  public boolean isRelative() {
    return Boolean.TRUE.equals(relative);
  }

  private boolean isBlank() {
    return text().isEmpty() && votes == null;
  }

  private String text() {
    return Objects.requireNonNullElse(name, "").strip();
  }

  /** What is missing in half-filled lines, by field; {@code people} is the list's field. */
  public static FormErrors missing(List<ElectedForm> lines, boolean withVotes, String people) {
    FormErrors errors = FormErrors.NONE;
    for (int i = 0; i < lines.size(); i++) {
      String missing = lines.get(i).missing(withVotes);
      if (!missing.isEmpty()) {
        errors = errors.with("%s[%d].name".formatted(people, i), missing);
      }
    }
    if (lines.size() > MOST) {
      return errors.with(people, "最多填写 %d 个人".formatted(MOST));
    }
    return filled(lines).isEmpty() ? errors.with(people, "请至少填写一个人") : errors;
  }

  private String missing(boolean withVotes) {
    if (isBlank()) {
      return "";
    }
    if (text().isEmpty() || post == null || sex == null) {
      return "请填写姓名、职务和性别";
    }
    return withVotes && votes == null ? "请填写得票数" : "";
  }

  private static List<ElectedForm> filled(List<ElectedForm> lines) {
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  /** The people of the lines that are filled in; call after {@link #missing}. */
  public static List<Elected> people(List<ElectedForm> lines) {
    return filled(lines).stream()
        .map(
            line ->
                new Elected(
                    line.text(),
                    Objects.requireNonNull(line.post),
                    Objects.requireNonNull(line.sex),
                    line.isRelative(),
                    Objects.requireNonNullElse(line.votes, 0)))
        .toList();
  }
}
