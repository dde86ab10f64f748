package org.qunxing.members.deciding;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.JoinOutcome;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Applications;
import org.qunxing.members.people.JoinMember;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit's answer. Accepting registers her the same way as registering her by hand. */
@Component
@Transactional
public class DecideApplication {

  private final Applications applications;
  private final JoinMember join;
  private final Accounts accounts;
  private final Units units;
  private final Notices notices;
  private final Clock clock;

  DecideApplication(
      Applications applications,
      JoinMember join,
      Accounts accounts,
      Units units,
      Notices notices,
      Clock clock) {
    this.applications = applications;
    this.join = join;
    this.accounts = accounts;
    this.units = units;
    this.notices = notices;
    this.clock = clock;
  }

  public void accept(Actor actor, long number) {
    Application application = mine(actor, number);
    Unit unit = units.find(application.unit()).orElseThrow();
    Accounts.Account account = accounts.find(application.account()).orElseThrow();
    NewMember member =
        new NewMember(
            application.name(),
            applications.idOf(application),
            new Phone(account.phone()),
            null,
            null,
            Set.of(),
            application.occupation());
    JoinOutcome outcome = join.join(actor, member, unit, application.line(), LocalDate.now(clock));
    link(account, outcome.person());
    String note =
        switch (outcome) {
          case JoinOutcome.Joined _ -> "您已是“%s”的会员。".formatted(unit.name());
          case JoinOutcome.TransferProposed _ -> "您在别的单位有会籍，已提出转会，对方同意后自动转入。";
        };
    applications.close(application, State.ACCEPTED, actor.name(), note, outcome.person());
    tell(outcome.person(), application, "入会申请通过了", note, "/my/file");
  }

  /** From now on she signs in as herself. */
  private void link(Accounts.Account account, UUID person) {
    UUID known = account.personId();
    if (known != null && !known.equals(person)) {
      throw new Refusal(MembersReason.ACCOUNT_TAKEN, account.name());
    }
    try {
      accounts.open(account.phone(), account.name(), person);
    } catch (DuplicateKeyException otherPhone) {
      throw new Refusal(MembersReason.ACCOUNT_TAKEN, account.name());
    }
  }

  public void ask(Actor actor, long number, String question) {
    Application application = mine(actor, number);
    applications.ask(application, question);
    tell(application.recipient(), application, "入会申请请您补充", question, "/joining");
  }

  public void refuse(Actor actor, long number, String reason) {
    Application application = mine(actor, number);
    applications.close(application, State.REFUSED, actor.name(), reason, null);
    tell(application.recipient(), application, "入会申请没有通过", reason, "/joining");
  }

  private Application mine(Actor actor, long number) {
    Application application = applications.locked(number);
    if (!actor.may(MANAGE_MEMBERS, application.path(), application.line())) {
      throw new NotFound("application " + number);
    }
    return application;
  }

  private void tell(
      UUID recipient, Application application, String title, String body, String link) {
    String once =
        "members.application:%d:%s:%d"
            .formatted(application.number(), title, clock.instant().getEpochSecond());
    notices.tell(new Notices.Message(recipient, once, title, body, link));
  }
}
