package org.qunxing.organisations.employers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.EmployerNature;

/** What an officer types to register an employer. */
public record EmployerForm(
    @NotBlank(message = "请填写统一社会信用代码") String creditCode,
    @Nullable @Size(max = 100, message = "最多 100 个字") String codeProof,
    @NotBlank(message = "请填写企业名称") @Size(max = 100, message = "企业名称最多 100 个字") String name,
    @NotNull(message = "请填写职工人数")
        @Min(value = 0, message = "人数不能小于 0")
        @Max(value = 1_000_000, message = "人数太大，请核对")
        @Nullable Integer headcount,
    @Nullable @Size(max = 30, message = "行业最多 30 个字") String industry,
    @Nullable Boolean newForm,
    @Nullable EmployerNature nature,
    @Nullable Boolean organised) {

  public EmployerForm {
    newForm = newForm != null && newForm;
    organised = organised != null && organised;
  }

  static final EmployerForm EMPTY = new EmployerForm("", null, "", null, null, false, null, false);
}
