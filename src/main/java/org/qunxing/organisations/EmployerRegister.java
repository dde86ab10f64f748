package org.qunxing.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.employers.Employers;
import org.springframework.stereotype.Component;

/**
 * The door to the employers. Row security answers for the actor of the running transaction: outside
 * of what she may see there is none.
 */
@Component
public class EmployerRegister {

  private final Employers employers;

  EmployerRegister(Employers employers) {
    this.employers = employers;
  }

  /**
   * An employer of the register.
   *
   * @param codeProof the document that proves a code whose check character does not hold
   * @param newForm whether its people work in a new form of employment
   * @param unionId its union; null while it has none
   * @param path its union, else the unit that looks after it
   */
  public record Entry(
      UUID id,
      String creditCode,
      @Nullable String codeProof,
      String name,
      int headcount,
      String industry,
      boolean newForm,
      @Nullable UUID unionId,
      UnitPath path) {}

  /** What is known of an employer about to be registered. */
  public record Facts(
      CreditCode creditCode,
      @Nullable String codeProof,
      String name,
      int headcount,
      String industry,
      boolean newForm) {

    /** Whether the code may be used: its check character holds, or a document proves it. */
    public boolean isProven() {
      return creditCode.checkDigitHolds() || (codeProof != null && !codeProof.isBlank());
    }
  }

  public Optional<Entry> find(UUID id) {
    return employers.entry(id);
  }

  public Optional<Entry> find(CreditCode code) {
    return employers.entry(code);
  }

  /** These, in no order; one query. */
  public List<Entry> find(List<UUID> ids) {
    return employers.entries(ids);
  }

  /** Those of at least so many people without a union, the largest first; at most 200. */
  public List<Entry> withoutUnion(UnitPath within, int atLeast) {
    return employers.entriesWithoutUnion(within, atLeast);
  }

  /** In which industry each unit's largest employer works; units without employers are left out. */
  public Map<UUID, String> industries(UnitPath within) {
    return employers.industries(within);
  }

  /** Registers the employer under the unit that looks after it, still without a union. */
  public void register(Actor actor, Facts facts, Unit unit) {
    employers.put(actor, employer(facts), unit, false);
  }

  /**
   * The employer has a union now: it counts as covered from this moment on.
   *
   * @throws org.qunxing.kernel.Refusal when it belongs to another union
   */
  public void organise(Actor actor, Facts facts, Unit union) {
    employers.put(actor, employer(facts), union, true);
  }

  private static Employers.NewEmployer employer(Facts facts) {
    return new Employers.NewEmployer(
        facts.creditCode(),
        facts.codeProof(),
        facts.name(),
        facts.headcount(),
        facts.industry(),
        facts.newForm(),
        null);
  }
}
