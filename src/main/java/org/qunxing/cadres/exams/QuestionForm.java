package org.qunxing.cadres.exams;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is typed in.
 *
 * @param options one a line
 * @param right letters, A for the first line
 */
public record QuestionForm(
    @NotNull(message = "请选择题型") @Nullable QuestionKind kind,
    @NotBlank(message = "请填写题目") @Size(max = 500, message = "最多 500 个字") @Nullable String text,
    @Nullable @Size(max = 2000, message = "最多 2000 个字") String options,
    @NotBlank(message = "请填写正确答案") @Pattern(regexp = "[A-Ha-h、,， ]*", message = "只填字母，如 A 或 ACD")
        @Nullable String right,
    @Nullable @Size(max = 300, message = "最多 300 个字") String why) {

  static final QuestionForm EMPTY = new QuestionForm(QuestionKind.SINGLE, "", "", "", "");

  NewQuestion question() {
    Set<Integer> chosen =
        Objects.requireNonNull(right)
            .toUpperCase(Locale.ROOT)
            .chars()
            .filter(letter -> letter >= 'A' && letter <= 'H')
            .mapToObj(letter -> letter - 'A')
            .collect(Collectors.toSet());
    return new NewQuestion(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(text),
        options == null ? List.of() : options.lines().toList(),
        chosen,
        why == null ? "" : why);
  }
}
