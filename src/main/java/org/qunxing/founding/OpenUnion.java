package org.qunxing.founding;

import java.util.Objects;
import java.util.Set;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingFacts;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.terms.NewTerm;
import org.qunxing.terms.Terms;
import org.springframework.stereotype.Component;

/** What a certificate brings about, in the caller's transaction. */
@Component
class OpenUnion {

  private final Organising organising;
  private final EmployerRegister employers;
  private final Terms terms;
  private final Accounts accounts;
  private final FoundingFacts facts;

  OpenUnion(
      Organising organising,
      EmployerRegister employers,
      Terms terms,
      Accounts accounts,
      FoundingFacts facts) {
    this.organising = organising;
    this.employers = employers;
    this.terms = terms;
    this.accounts = accounts;
    this.facts = facts;
  }

  Unit open(Actor actor, Founding founding, Certificate certificate, boolean cadre) {
    Application application = founding.application();
    Unit union =
        organising.found(
            actor,
            founding.path(),
            new NewUnit(
                null,
                application.unionName(),
                UnitKind.BASIC,
                Set.of(Line.UNION),
                certificate.unionCode(),
                null,
                null));
    cover(actor, application, union);
    begin(application, Objects.requireNonNull(founding.result()), union);
    facts.certified(founding, union.path(), certificate.issuedOn());
    if (cadre && !founding.onBehalf()) {
      accounts.grant(founding.handedInBy(), Role.CADRE, union.path(), Line.UNION);
    }
    return union;
  }

  private void cover(Actor actor, Application application, Unit union) {
    employers.organise(actor, application.employer(), union);
    for (Application.Partner partner : application.partners()) {
      employers.organise(
          actor,
          new EmployerRegister.Facts(
              partner.creditCode(),
              "联合建会申请",
              partner.name(),
              partner.headcount(),
              application.employer().industry(),
              application.employer().newForm()),
          union);
    }
  }

  private void begin(Application application, ElectionResult result, Unit union) {
    terms.begin(
        union,
        Line.UNION,
        new NewTerm(
            application.form(),
            application.years(),
            result.meeting().heldOn(),
            result.members(),
            result.women(),
            result.meeting(),
            result.elected()));
  }
}
