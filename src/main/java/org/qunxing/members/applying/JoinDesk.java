package org.qunxing.members.applying;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.PhoneSignIn;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.members.Occupation;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applying.JoinPage.Step;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;

/** Knows at which step somebody is, and takes the next one. */
@Component
class JoinDesk {

  private final ApplyToJoin apply;
  private final Destinations destinations;
  private final PhoneSignIn phones;
  private final ProvenPhone proven;
  private final Accounts accounts;

  JoinDesk(
      ApplyToJoin apply,
      Destinations destinations,
      PhoneSignIn phones,
      ProvenPhone proven,
      Accounts accounts) {
    this.apply = apply;
    this.destinations = destinations;
    this.phones = phones;
    this.proven = proven;
    this.accounts = accounts;
  }

  JoinPage page(Destination to, @Nullable Actor actor, HttpSession session) {
    Optional<Phone> phone = phoneOf(actor, session);
    if (phone.isPresent()) {
      String name = actor == null ? "" : actor.name();
      return person(to, phone.get(), PersonForm.blank(name, to.occupation()), FormErrors.NONE);
    }
    return proven
        .sent(session)
        .map(sent -> atStep(to, Step.CODE, sent.digits(), FormErrors.NONE))
        .orElseGet(() -> atStep(to, Step.PHONE, "", FormErrors.NONE));
  }

  JoinPage person(Destination to, Phone phone, PersonForm form, FormErrors errors) {
    return new JoinPage(to, Step.PERSON, phone.masked(), form, errors, null);
  }

  JoinPage atStep(Destination to, Step step, String phone, FormErrors errors) {
    return new JoinPage(to, step, phone, PersonForm.blank("", to.occupation()), errors, null);
  }

  /** Hers who is signed in, or the one that a visitor has just proven. */
  Optional<Phone> phoneOf(@Nullable Actor actor, HttpSession session) {
    return actor == null
        ? proven.proven(session)
        : accounts.find(actor.accountId()).map(account -> new Phone(account.phone()));
  }

  /** Why no code goes out; empty when one is on its way. */
  Optional<String> sendCode(Phone phone, HttpServletRequest request) {
    Optional<String> no = phones.sendCode(phone, request);
    if (no.isEmpty()) {
      proven.codeSent(request.getSession(), phone);
    }
    return no;
  }

  Optional<String> prove(Phone phone, String code, HttpServletRequest request) {
    return phones.prove(phone, code, request);
  }

  /** Signs in who has an account; a newcomer's phone is remembered. */
  PhoneSignIn.Standing enter(
      Phone phone, HttpServletRequest request, HttpServletResponse response) {
    PhoneSignIn.Standing standing = phones.enter(phone, request, response);
    switch (standing) {
      case UNKNOWN -> proven.proved(request.getSession(), phone);
      case SIGNED_IN, STAFF -> proven.forget(request.getSession());
    }
    return standing;
  }

  void apply(
      Destination to,
      PersonForm form,
      NationalId id,
      Phone phone,
      @Nullable Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    proven.countTry(request.getSession());
    Occupation trade = to.occupation() == null ? form.occupation() : to.occupation();
    ApplyToJoin.Request wanted =
        new ApplyToJoin.Request(
            phone,
            actor == null ? null : actor.personId(),
            form.name().strip(),
            id,
            destinations.unitFor(to, trade),
            to.line(),
            trade,
            to.gathering() == null ? null : to.gathering().id());
    Application application = CurrentActor.as(Actor.SYSTEM, () -> apply.apply(wanted));
    proven.forget(request.getSession());
    if (actor == null) {
      phones.enter(application.account(), request, response);
    }
  }
}
