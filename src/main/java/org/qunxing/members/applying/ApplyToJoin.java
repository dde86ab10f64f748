package org.qunxing.members.applying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.calendar.Calendar;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.members.Occupation;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Applications;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks to be taken in. Runs with the platform's eyes: whether she is registered already is
 * more than she may see, so what she is told never goes beyond herself.
 */
@Component
@Transactional
public class ApplyToJoin {

  /** The wording of the consent on the form; a new wording gets a new name. */
  static final String CONSENT = "join-2026-11";

  private static final int YOUNGEST = 16;
  private static final int OLDEST = 100;

  private final Applications applications;
  private final Accounts accounts;
  private final PersonReader persons;
  private final Identities identities;
  private final Memberships memberships;
  private final Units units;
  private final Calendar calendar;
  private final Clock clock;
  private final int days;

  ApplyToJoin(
      Applications applications,
      Accounts accounts,
      PersonReader persons,
      Identities identities,
      Memberships memberships,
      Units units,
      Calendar calendar,
      Clock clock,
      @Value("${qunxing.joining.working-days:5}") int days) {
    this.applications = applications;
    this.accounts = accounts;
    this.persons = persons;
    this.identities = identities;
    this.memberships = memberships;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
    this.days = days;
  }

  /**
   * What somebody applies with.
   *
   * @param person hers in the register, when she signed in as somebody known
   */
  public record Request(
      Phone phone,
      @Nullable UUID person,
      String name,
      NationalId nationalId,
      Unit unit,
      Line line,
      @Nullable Occupation occupation,
      @Nullable UUID gathering) {}

  /**
   * @return the application; its account is opened with it, or is the one that the phone has
   */
  public Application apply(Request request) {
    refuseUnlikelyAge(request.nationalId());
    if (units.isClosed(request.unit().id())) {
      throw new Refusal(MembersReason.UNIT_CLOSED, request.unit().name());
    }
    refuseKnown(request);
    UUID account = accounts.open(request.phone().e164(), request.name(), null);
    if (applications.hasOpen(account, request.line())) {
      throw new Refusal(MembersReason.APPLICATION_OPEN);
    }
    Application application = begun(request, account);
    applications.insert(application, request.nationalId(), CONSENT);
    return application;
  }

  private void refuseUnlikelyAge(NationalId id) {
    int age = id.ageOn(LocalDate.now(clock));
    if (age < YOUNGEST) {
      throw new Refusal(MembersReason.TOO_YOUNG);
    }
    if (age > OLDEST) {
      throw new Refusal(MembersReason.AGE_UNLIKELY, age);
    }
  }

  /**
   * Only who has both the number and the registered phone hears more than that the number is taken.
   */
  private void refuseKnown(Request request) {
    Optional<Person> owner = identities.owner(request.nationalId()).flatMap(persons::find);
    if (owner.isEmpty()) {
      refuseOtherThanRegistered(request);
      return;
    }
    Person person = owner.get();
    boolean herself =
        person.id().equals(request.person()) || request.phone().equals(person.phone());
    if (!herself || !person.name().equals(request.name())) {
      throw new Refusal(MembersReason.ID_REGISTERED);
    }
    memberships.living(person.id(), request.line()).ifPresent(now -> refuseMember(request, now));
  }

  /** Signed in as somebody known, or with a phone of somebody known, but with another's data. */
  private void refuseOtherThanRegistered(Request request) {
    UUID herself = request.person();
    Optional<Person> known =
        herself == null ? persons.byPhone(request.phone()) : persons.find(herself);
    known.ifPresent(
        person -> {
          boolean numberKnown = identities.of(person.id()).isPresent();
          if (numberKnown || !person.name().equals(request.name())) {
            throw new Refusal(MembersReason.OWN_DATA_DIFFER);
          }
          memberships
              .living(person.id(), request.line())
              .ifPresent(now -> refuseMember(request, now));
        });
  }

  private void refuseMember(Request request, Membership now) {
    String unit = units.find(now.unit()).map(Unit::name).orElse("");
    throw new Refusal(
        now.unit().equals(request.unit().id())
            ? MembersReason.ALREADY_YOURS
            : MembersReason.MEMBER_OF_ANOTHER,
        unit);
  }

  private Application begun(Request request, UUID account) {
    UUID recipient = accounts.find(account).map(Accounts.Account::personId).orElse(account);
    return new Application(
        Ids.newId(),
        0,
        account,
        recipient,
        request.name(),
        request.nationalId().masked(),
        request.unit().id(),
        request.unit().path(),
        request.line(),
        request.occupation(),
        request.gathering(),
        State.WAITING,
        clock.instant(),
        dueOn(),
        null,
        null,
        null,
        null,
        null);
  }

  /** Within so many working days the unit answers. */
  LocalDate dueOn() {
    return calendar.workingDays().plusWorkingDays(LocalDate.now(clock), days);
  }
}
