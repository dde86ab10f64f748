package org.qunxing.members.people;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.springframework.stereotype.Component;

/** Answers identity before anybody is signed in, hence with the platform's eyes. */
@Component
class RegisteredMembers implements MemberDirectory {

  private final PersonReader persons;
  private final Memberships memberships;

  RegisteredMembers(PersonReader persons, Memberships memberships) {
    this.persons = persons;
    this.memberships = memberships;
  }

  @Override
  public Optional<Person> findByPhone(String phone) {
    return CurrentActor.as(Actor.SYSTEM, () -> persons.byPhone(new Phone(phone)))
        .map(person -> new MemberDirectory.Person(person.id(), person.name()));
  }

  @Override
  public Self self(UUID personId) {
    return memberships.self(personId);
  }
}
