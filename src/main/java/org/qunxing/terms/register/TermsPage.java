package org.qunxing.terms.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.terms.Term;
import org.qunxing.web.Tab;

/** The list of terms. */
public record TermsPage(
    List<Tab> tabs, List<Term> terms, Map<UUID, String> names, LocalDate today) {

  public String name(Term term) {
    return names.getOrDefault(term.unitId(), term.number());
  }
}
