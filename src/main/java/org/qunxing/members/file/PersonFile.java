package org.qunxing.members.file;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;
import static org.qunxing.kernel.Permission.VIEW_MEMBERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NotFound;
import org.qunxing.members.NewMember;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.qunxing.personfile.PersonFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person's file, as far as the officer may see it. Whoever is given a file from here has
 * looked: the look is written in the same transaction, and the person reads it.
 */
@Component
@Transactional
public class PersonFile {

  private static final String OPENED = "打开您的档案";

  private final PersonReader persons;
  private final Identities identities;
  private final Memberships memberships;
  private final PersonFiles files;
  private final Looks looks;
  private final Units units;
  private final PlatformScope platform;
  private final Clock clock;

  PersonFile(
      PersonReader persons,
      Identities identities,
      Memberships memberships,
      PersonFiles files,
      Looks looks,
      Units units,
      PlatformScope platform,
      Clock clock) {
    this.persons = persons;
    this.identities = identities;
    this.memberships = memberships;
    this.files = files;
    this.looks = looks;
    this.units = units;
    this.platform = platform;
    this.clock = clock;
  }

  PersonPage page(Actor actor, long number) {
    return page(actor, person(actor, number, OPENED));
  }

  /** Empty when the number is of no file that the actor may see: it may have gone into one. */
  Optional<PersonPage> find(Actor actor, long number) {
    return look(actor, number, OPENED).map(person -> page(actor, person));
  }

  /**
   * The number of the file that this one went into: old links and lists lead on. The file that was
   * left has no membership any more and so no staff of its own; whoever sees the one that goes on
   * may follow. The platform's eyes are used only where the actor's own found nobody.
   */
  Optional<Long> wentInto(Actor actor, long number) {
    return platform
        .call(() -> persons.wentInto(number))
        .filter(kept -> persons.byNumber(actor.scopes(VIEW_MEMBERS), kept).isPresent());
  }

  /**
   * @param why what the officer is about to do, as the person will read it
   */
  Person person(Actor actor, long number, String why) {
    return look(actor, number, why).orElseThrow(() -> new NotFound("person " + number));
  }

  private Optional<Person> look(Actor actor, long number, String why) {
    Optional<Person> person = persons.byNumber(actor.scopes(VIEW_MEMBERS), number);
    person.ifPresent(found -> looks.note(actor, found.id(), LookHow.PAGE, why));
    return person;
  }

  /** The file of the person herself. */
  public Optional<PersonPage> own(Actor actor) {
    return Optional.ofNullable(actor.personId())
        .flatMap(persons::find)
        .map(person -> page(actor, person));
  }

  @Nullable String maskedId(Person person) {
    return identities.of(person.id()).map(NationalId::masked).orElse(null);
  }

  /** What was left empty in the form stays as it is. */
  NewMember completed(Person person, NewMember typed) {
    return new NewMember(
        typed.name(),
        typed.nationalId() == null ? identities.of(person.id()).orElse(null) : typed.nationalId(),
        typed.phone() == null ? person.phone() : typed.phone(),
        typed.nationalId() == null ? person.sex() : null,
        typed.nationalId() == null ? person.bornOn() : null,
        typed.groups(),
        typed.occupation());
  }

  private PersonPage page(Actor actor, Person person) {
    List<Membership> all = memberships.of(person.id());
    List<Long> manageable =
        all.stream()
            .filter(m -> actor.may(MANAGE_MEMBERS, m.path(), m.line()))
            .map(Membership::number)
            .toList();
    return new PersonPage(
        person,
        maskedId(person),
        all,
        units.names(all.stream().map(Membership::unit).toList()),
        manageable,
        files.readableBy(actor, person.id()),
        LocalDate.now(clock),
        !manageable.isEmpty(),
        Reveal.NONE);
  }
}
