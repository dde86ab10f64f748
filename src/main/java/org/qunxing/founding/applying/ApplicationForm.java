package org.qunxing.founding.applying;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.Application;
import org.qunxing.founding.cases.Founding;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.terms.CommitteeForm;

/**
 * An application as somebody types it.
 *
 * @param upper code of the unit above, or its name where it was written
 * @param unionName left empty: the employer's name and 工会
 * @param contactPhone left empty: the one that is known already, which no form shows in full
 * @param partners one employer a line: credit code, name, headcount
 */
public record ApplicationForm(
    @NotBlank(message = "请选择上级工会") @Nullable String upper,
    @NotBlank(message = "请填写统一社会信用代码") @Nullable String creditCode,
    @Nullable @Size(max = 100, message = "最多 100 个字") String codeProof,
    @NotBlank(message = "请填写企业名称") @Size(max = 100, message = "企业名称最多 100 个字")
        @Nullable String employerName,
    @NotNull(message = "请填写职工人数")
        @Min(value = 1, message = "职工至少 1 人")
        @Max(value = 1_000_000, message = "人数太大，请核对")
        @Nullable Integer headcount,
    @Nullable @Size(max = 30, message = "行业最多 30 个字") String industry,
    @Nullable Boolean newForm,
    @NotBlank(message = "请填写企业主要负责人") @Size(max = 30, message = "姓名最多 30 个字")
        @Nullable String employerHead,
    @Nullable @Size(max = 100, message = "工会名称最多 100 个字") String unionName,
    @NotNull(message = "请选择组建形式") @Nullable CommitteeForm form,
    @NotNull(message = "请填写会员人数")
        @Min(value = 1, message = "会员至少 1 人")
        @Max(value = 1_000_000, message = "人数太大，请核对")
        @Nullable Integer members,
    @NotNull(message = "请填写女会员人数，没有填 0") @Min(value = 0, message = "人数不能小于 0")
        @Nullable Integer women,
    @NotNull(message = "请选择任期") @Nullable Integer years,
    @NotBlank(message = "请填写联系人") @Size(max = 30, message = "姓名最多 30 个字")
        @Nullable String contactName,
    @Nullable @Size(max = 30, message = "职务最多 30 个字") String contactPosition,
    @Nullable String contactPhone,
    @Nullable @Size(max = 2000, message = "最多 2000 个字") String partners) {

  static final ApplicationForm EMPTY =
      new ApplicationForm(
          null, null, null, null, null, null, false, null, null, null, null, null, 3, null, null,
          null, null);

  @AssertTrue(message = "女会员不能多于会员")
  public boolean isWomenAmongMembers() {
    return women == null || members == null || women <= members;
  }

  /** An employer of the register: what is known is not asked again. */
  static ApplicationForm of(
      EmployerRegister.Entry employer,
      @Nullable String upper,
      KnownEmployers.@Nullable Contact contact) {
    return new ApplicationForm(
        upper,
        employer.creditCode(),
        employer.codeProof(),
        employer.name(),
        employer.headcount(),
        employer.industry(),
        employer.newForm(),
        null,
        null,
        null,
        null,
        null,
        3,
        contact == null ? null : contact.name(),
        null,
        null,
        null);
  }

  static ApplicationForm of(Founding founding, String upper) {
    Application application = founding.application();
    return new ApplicationForm(
        upper,
        application.employer().creditCode().value(),
        application.employer().codeProof(),
        application.employer().name(),
        application.employer().headcount(),
        application.employer().industry(),
        application.employer().newForm(),
        application.employerHead(),
        application.unionName(),
        application.form(),
        application.members(),
        application.women(),
        application.years(),
        application.contact().name(),
        application.contact().position(),
        null,
        application.partners().stream()
            .map(p -> "%s %s %d".formatted(p.creditCode(), p.name(), p.headcount()))
            .collect(Collectors.joining("\n")));
  }
}
