package org.qunxing.cadres.rules;

import java.time.LocalDate;
import java.util.List;
import org.qunxing.web.FormErrors;

/**
 * The dated figures.
 *
 * @param now what holds today, one a rule
 */
public record RulesPage(
    List<DatedRule> now,
    List<DatedRule> all,
    LocalDate today,
    boolean maySet,
    RuleForm form,
    FormErrors errors) {}
