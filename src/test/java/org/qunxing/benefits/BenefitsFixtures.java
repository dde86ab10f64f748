package org.qunxing.benefits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Rush;
import org.qunxing.allocation.TellNow;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.catalog.Audience;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.making.MakeOffer;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offers of the small tree, open since an hour ago, and the people around them. Pools go by the
 * database's clock, so the fixtures do not stop theirs.
 */
public record BenefitsFixtures(
    ApplicationContext application, OrganisationsFixtures tree, Actor cadre, Actor officer) {

  public static BenefitsFixtures in(ApplicationContext application) {
    OrganisationsFixtures tree = OrganisationsFixtures.in(application.getBean(Organising.class));
    return new BenefitsFixtures(
        application,
        tree,
        staff("李强", Role.CADRE, tree.xinghe().path()),
        staff("陈静", Role.STREET_OFFICER, tree.donggang().path()));
  }

  public static Actor staff(String name, Role role, UnitPath unit) {
    return new Actor(Ids.newId(), null, name, List.of(new Grant(role, unit, Line.UNION)));
  }

  /** A registered member of 星河科技工会, with no more than a name and a phone. */
  public Actor member(String name) {
    return member(NewMember.of(name, null, MembersFixtures.nextPhone()));
  }

  public Actor member(NewMember member) {
    MemberSummary person =
        MembersFixtures.joined(
            application.getBean(Joining.class),
            application.getBean(Members.class),
            member,
            tree.xinghe());
    return MembersFixtures.acting(person, Line.UNION);
  }

  public OfferDetails details(int pieces) {
    return details(Way.FIRST_COME, List.of(OfferPart.general(pieces)), 1, true);
  }

  public OfferDetails details(Way way, List<OfferPart> parts, int perPerson, boolean waits) {
    Instant now = application.getBean(Clock.class).instant();
    return new OfferDetails(
        OfferKind.FILM,
        "职工观影票",
        "任选一场，凭取货码换票。",
        new OfferDetails.Terms(
            way,
            perPerson,
            waits,
            false,
            now.minus(Duration.ofHours(1)),
            now.plus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(2))),
        Audience.of(tree.xinghe().path()),
        parts,
        new OfferDetails.Money(new BigDecimal("35.00"), new BigDecimal("700.00")),
        new OfferDetails.PickUp(
            "星河影院前台",
            now.minus(Duration.ofMinutes(30)),
            now.plus(Duration.ofDays(3)),
            "022-55500001"));
  }

  /** The same with other terms. */
  public static OfferDetails with(OfferDetails details, OfferDetails.Terms terms) {
    return new OfferDetails(
        details.kind(),
        details.title(),
        details.description(),
        terms,
        details.audience(),
        details.parts(),
        details.money(),
        details.pickUp());
  }

  /** The same for others. */
  public static OfferDetails with(OfferDetails details, Audience audience) {
    return new OfferDetails(
        details.kind(),
        details.title(),
        details.description(),
        details.terms(),
        audience,
        details.parts(),
        details.money(),
        details.pickUp());
  }

  /** The same with another budget. */
  public static OfferDetails costing(OfferDetails details, String yuan) {
    return new OfferDetails(
        details.kind(),
        details.title(),
        details.description(),
        details.terms(),
        details.audience(),
        details.parts(),
        new OfferDetails.Money(details.money().each(), new BigDecimal(yuan)),
        details.pickUp());
  }

  public String draft(OfferDetails details) {
    return as(cadre, () -> make().draft(cadre, tree.xinghe().path(), details));
  }

  public String published(OfferDetails details) {
    String number = draft(details);
    as(cadre, () -> make().submit(cadre, number));
    return number;
  }

  public MakeOffer make() {
    return application.getBean(MakeOffer.class);
  }

  public Offer offer(String number) {
    return as(
        Actor.SYSTEM,
        () -> application.getBean(OfferRegister.class).visibleTo(Actor.SYSTEM, number));
  }

  /** Past the page and its token: what the pool says to this person. */
  public Outcome claim(String number, Actor person, Integer... wishes) {
    UUID holder = Objects.requireNonNull(person.personId());
    return application
        .getBean(Rush.class)
        .claim(
            offer(number).openPool(),
            wishes.length == 0
                ? Claim.one(holder)
                : new Claim(holder, Claim.ONLY, 1, 1, List.of(wishes), null, null));
  }

  /** Lets the pools tell what happened. */
  public void told() {
    TellNow.in(application);
  }

  /** What this person has been told about benefits, in its order. */
  public List<String> titles(Actor person) {
    return inTransaction(
        person,
        () ->
            jdbc()
                .sql(
                    """
                    select title from notices.messages
                    where recipient = :person and once_key like 'benefits.%' order by sent_at, id
                    """)
                .param("person", person.personId())
                .query(String.class)
                .list());
  }

  /** What the facts of a measure behind this offer come to. */
  public BigDecimal sum(String number, String measure) {
    return inTransaction(
        Actor.SYSTEM,
        () ->
            jdbc()
                .sql(
                    """
                    select coalesce(sum(quantity), 0) from measures.facts
                    where measure = :measure and link = '/workbench/offers/' || :number
                    """)
                .param("measure", measure)
                .param("number", number)
                .query(BigDecimal.class)
                .single());
  }

  /** Moves an instant of the offer, as if time had passed: pools go by the database's clock. */
  public void moved(String number, String column, Duration from) {
    inTransaction(
        Actor.SYSTEM,
        () ->
            jdbc()
                .sql(
                    "update benefits.offers set %s = clock_timestamp() + cast(:from as interval)"
                            .formatted(column)
                        + " where number = :number")
                .param("from", from.toString())
                .param("number", number)
                .update());
  }

  public <T> T inTransaction(Actor actor, Supplier<T> work) {
    return as(
        actor,
        () ->
            Objects.requireNonNull(
                application.getBean(TransactionTemplate.class).execute(_ -> work.get())));
  }

  private JdbcClient jdbc() {
    return application.getBean(JdbcClient.class);
  }

  public static void run(Actor actor, Runnable work) {
    CurrentActor.as(
        actor,
        () -> {
          work.run();
          return true;
        });
  }

  public static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }
}
