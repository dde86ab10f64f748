package org.qunxing.members.file;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.util.Optional;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Phone;
import org.qunxing.members.file.RevealForm.What;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.qunxing.personfile.ReasonForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a number in full, once: the audit knows of it and the person reads of it, with the reason,
 * or nothing is shown.
 */
@Component
class RevealNumber {

  private final PersonReader persons;
  private final Identities identities;
  private final Looks looks;
  private final Audit audit;

  RevealNumber(PersonReader persons, Identities identities, Looks looks, Audit audit) {
    this.persons = persons;
    this.identities = identities;
    this.looks = looks;
    this.audit = audit;
  }

  @Transactional
  String reveal(Actor actor, long number, What what, ReasonForm reason) {
    Person person =
        persons
            .byNumber(actor.scopes(MANAGE_MEMBERS), number)
            .orElseThrow(() -> new NotFound("person " + number));
    String why = what.label() + "：" + reason.why();
    looks.note(actor, person.id(), LookHow.REVEAL, "查看完整" + why);
    audit.record(actor, "members.revealed", "会员 " + number, why);
    return number(person, what)
        .orElseThrow(() -> new NotFound("person %d has no %s".formatted(number, what)));
  }

  private Optional<String> number(Person person, What what) {
    return switch (what) {
      case NATIONAL_ID -> identities.of(person.id()).map(NationalId::value);
      case PHONE -> Optional.ofNullable(person.phone()).map(Phone::digits);
    };
  }
}
