package org.qunxing.members.register;

import static org.qunxing.kernel.Permission.VIEW_MEMBERS;

import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person by a whole number: identity, phone or member's. */
@Component
@Transactional(readOnly = true)
class PersonSearch {

  private final Identities identities;
  private final PersonReader persons;

  PersonSearch(Identities identities, PersonReader persons) {
    this.identities = identities;
    this.persons = persons;
  }

  Optional<MemberSummary> exactly(Actor actor, String words) {
    Optional<NationalId> id = NationalId.parse(words).optional();
    if (id.isPresent()) {
      return identities
          .owner(id.get())
          .flatMap(persons::find)
          .map(persons::current)
          .flatMap(person -> persons.byNumber(actor.scopes(VIEW_MEMBERS), person.number()))
          .map(Person::summary);
    }
    return persons.search(actor.scopes(VIEW_MEMBERS), words, 1).stream().findFirst();
  }
}
