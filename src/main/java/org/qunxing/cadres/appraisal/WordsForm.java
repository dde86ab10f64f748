package org.qunxing.cadres.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A few words of the cadre's own. */
public record WordsForm(
    @NotBlank(message = "请写几句") @Size(max = 600, message = "最多 600 个字") @Nullable String words) {}
