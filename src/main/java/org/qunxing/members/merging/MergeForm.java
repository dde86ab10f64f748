package org.qunxing.members.merging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;

/**
 * What the officer decided about two files.
 *
 * @param fields taken from the right file
 * @param lines in which the right file's membership goes on
 */
public record MergeForm(
    @Nullable Set<MergeField> fields,
    @Nullable Set<Line> lines,
    @NotBlank(message = "请写明怎么核实的，例如“电话核对，是同一人”") @Size(max = 200, message = "最多 200 个字")
        String reason) {

  static final MergeForm EMPTY = new MergeForm(Set.of(), Set.of(), "");

  MergePersons.Choice choice() {
    return new MergePersons.Choice(
        fields == null ? Set.of() : fields, lines == null ? Set.of() : lines, reason);
  }
}
