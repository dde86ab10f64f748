package org.qunxing.terms.reelecting;

import java.util.List;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.ElectedForm;
import org.qunxing.terms.RuleCheck;
import org.qunxing.terms.TermRules;
import org.qunxing.web.FormErrors;
import org.springframework.validation.BindingResult;

/** What is wrong with a typed election, beside its fields. */
final class ElectionErrors {

  private ElectionErrors() {}

  static FormErrors of(Unit unit, TermForm form, BindingResult result) {
    FormErrors errors =
        joined(FormErrors.of(result), ElectedForm.missing(form.lines(), true, "elected"));
    if (form.women() != null && form.members() != null && form.women() > form.members()) {
      errors = errors.with("women", "女会员不能多于会员");
    }
    return errors.isEmpty() ? broken(TermRules.of(unit, form.inLine(), form.term())) : errors;
  }

  static FormErrors joined(FormErrors errors, FormErrors more) {
    FormErrors all = errors;
    for (var entry : more.byField().entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  /** Each broken rule beside its field; of several about one field all are told. */
  static FormErrors broken(List<RuleCheck> checks) {
    FormErrors errors = FormErrors.NONE;
    for (RuleCheck check : checks) {
      if (check.isBroken()) {
        String before = errors.get(check.field());
        String text = before == null ? check.cited() : before + check.cited();
        errors = joined(FormErrors.at(check.field(), text), errors);
      }
    }
    return errors;
  }
}
