package org.qunxing.founding.applying;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.Application;
import org.qunxing.founding.Application.Contact;
import org.qunxing.founding.Application.Partner;
import org.qunxing.founding.FoundingReason;
import org.qunxing.founding.FoundingRules;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Phone;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.terms.RuleCheck;
import org.qunxing.web.FormErrors;
import org.springframework.validation.BindingResult;

/** Turns a typed application into one that can be handed in, or says beside each field why not. */
record ApplicationReader(@Nullable Application application, FormErrors errors) {

  private static final Pattern PARTNER =
      Pattern.compile("([0-9A-Za-z-]{18,24})[\\s,，]+(\\S.*?)[\\s,，]+(\\d{1,7})\\s*人?");

  /**
   * @param known the contact's phone, where none was typed
   */
  static ApplicationReader read(ApplicationForm form, BindingResult result, @Nullable Phone known) {
    FormErrors errors = FormErrors.of(result);
    if (errors.get("womenAmongMembers") instanceof String women) {
      errors = errors.with("women", women);
    }
    Parsed<CreditCode> code = CreditCode.parse(text(form.creditCode()));
    Parsed<Phone> phone = phone(text(form.contactPhone()), known);
    errors = with(with(errors, "creditCode", code), "contactPhone", phone);
    List<Partner> partners = new ArrayList<>();
    errors = partners(form, partners, errors);
    if (!errors.isEmpty()) {
      return new ApplicationReader(null, errors);
    }
    Application application = application(form, code.orRefuse(), phone.orRefuse(), partners);
    return new ApplicationReader(application, broken(application));
  }

  private static Parsed<Phone> phone(String typed, @Nullable Phone known) {
    return typed.isEmpty() && known != null ? Phone.parse(known.digits()) : Phone.parse(typed);
  }

  private static FormErrors with(FormErrors errors, String field, Parsed<?> parsed) {
    return parsed.problem().map(problem -> errors.with(field, problem)).orElse(errors);
  }

  private static FormErrors partners(
      ApplicationForm form, List<Partner> partners, FormErrors errors) {
    for (String line : text(form.partners()).lines().filter(l -> !l.isBlank()).toList()) {
      Matcher parts = PARTNER.matcher(line.strip());
      Parsed<CreditCode> code = parts.matches() ? CreditCode.parse(parts.group(1)) : null;
      if (code == null || !code.isGood()) {
        return errors.with("partners", "“%s”看不懂：每行写信用代码、单位名称、职工人数，用空格分开".formatted(line.strip()));
      }
      partners.add(new Partner(code.orRefuse(), parts.group(2), Integer.parseInt(parts.group(3))));
    }
    return partners.size() > 20 ? errors.with("partners", "最多 20 个单位") : errors;
  }

  private static FormErrors broken(Application application) {
    FormErrors errors = FormErrors.NONE;
    for (RuleCheck check : FoundingRules.of(application)) {
      if (check.isBroken()) {
        errors = errors.with(check.field(), check.cited());
      }
    }
    return application.employer().isProven()
        ? errors
        : errors.with("creditCode", FoundingReason.CODE_UNPROVEN.text());
  }

  private static Application application(
      ApplicationForm form, CreditCode code, Phone phone, List<Partner> partners) {
    String employer = text(form.employerName());
    return new Application(
        new EmployerRegister.Facts(
            code,
            form.codeProof(),
            employer,
            Objects.requireNonNull(form.headcount()),
            text(form.industry()),
            Boolean.TRUE.equals(form.newForm())),
        text(form.employerHead()),
        text(form.unionName()).isEmpty() ? employer + "工会" : text(form.unionName()),
        Objects.requireNonNull(form.form()),
        Objects.requireNonNull(form.members()),
        Objects.requireNonNull(form.women()),
        Objects.requireNonNull(form.years()),
        new Contact(text(form.contactName()), text(form.contactPosition()), phone),
        partners);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
