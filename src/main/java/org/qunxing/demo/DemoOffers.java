package org.qunxing.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.OfferKind;
import org.qunxing.benefits.catalog.Audience;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.claiming.PickUpCodes;
import org.qunxing.benefits.handing.HandOutOffer;
import org.qunxing.benefits.making.Adjustment;
import org.qunxing.benefits.making.MakeOffer;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/** Benefits in every state: coming, open, full with a queue, drawn for, handed out, over. */
@WithDemo
@Component
class DemoOffers {

  private final MakeOffer make;
  private final OfferRegister register;
  private final HandOutOffer handOut;
  private final PickUpCodes codes;
  private final Claims claims;
  private final DemoUnits units;
  private final SeededPeople people;
  private final DemoActivities cast;

  DemoOffers(
      MakeOffer make,
      OfferRegister register,
      HandOutOffer handOut,
      PickUpCodes codes,
      Claims claims,
      DemoUnits units,
      SeededPeople people,
      DemoActivities cast) {
    this.make = make;
    this.register = register;
    this.handOut = handOut;
    this.codes = codes;
    this.claims = claims;
    this.units = units;
    this.people = people;
    this.cast = cast;
  }

  /** What it is, what one is worth, and where it is fetched. */
  private record Thing(OfferKind kind, String title, String text, int each, String place) {}

  /** From which day it can be had, counted from today, and for how many. */
  private record Days(int opens, int closes, int fetchedFrom, int fetchedUntil) {}

  void inEveryState(LocalDate today) {
    atCounters(today);
    full(today);
    drawn(today);
    open(today);
    coming(today);
    over(today);
    inHand(today);
  }

  private void atCounters(LocalDate today) {
    Thing pack =
        new Thing(OfferKind.GOODS, "立冬慰问品", "米、油、面各一份，凭取货码或会员卡领取。", 60, "各领取点，工作日 9:00–17:00");
    String number =
        published(
            units.home(),
            details(
                pack,
                units.home(),
                today,
                new Days(-2, 10, -1, 14),
                Way.FIRST_COME,
                List.of(
                    OfferPart.general(0),
                    OfferPart.counter(1, "一号楼服务台", 30),
                    OfferPart.counter(2, "二号宿舍楼门厅", 15))));
    List<Long> turns = new ArrayList<>();
    some(units.home(), 18, 1)
        .forEach(person -> turns.add(claim(number, person, 1 + person.name().length() % 2)));
    claim(number, cast.cast("王芳"), 1);
    Actor counter = cast.cast("李强");
    Offer offer = offer(number);
    turns.stream()
        .limit(7)
        .forEach(
            turn ->
                as(counter, () -> handOut.handOut(counter, number, codes.of(offer.id(), turn))));
  }

  private void full(LocalDate today) {
    Thing tickets = new Thing(OfferKind.FILM, "周末观影票", "任选一场，凭取货码到前台换票。", 35, "海晏影城前台");
    String number =
        published(
            units.street(),
            details(
                tickets,
                units.street(),
                today,
                new Days(-1, 12, 0, 30),
                Way.FIRST_COME,
                List.of(OfferPart.general(24))));
    some(units.street(), 26, 2).forEach(person -> claim(number, person));
    claim(number, cast.cast("王芳"));
  }

  private void drawn(LocalDate today) {
    Thing family = new Thing(OfferKind.FAMILY, "海洋公园家庭票", "两大一小，周末也能用。", 180, "区工人文化宫一楼");
    String number =
        published(
            units.street(),
            details(
                family,
                units.street(),
                today,
                new Days(-2, 9, 11, 40),
                Way.DRAW,
                List.of(OfferPart.general(30))));
    some(units.street(), 64, 3).forEach(person -> claim(number, person));
    claim(number, cast.cast("王芳"));
  }

  private void open(LocalDate today) {
    Thing swim = new Thing(OfferKind.SERVICE, "游泳馆次卡", "每张十次，限本人使用，请自带泳帽。", 48, "全民健身中心前台");
    String number =
        published(
            units.street(),
            details(
                swim,
                units.street(),
                today,
                new Days(-1, 11, 0, 60),
                Way.FIRST_COME,
                List.of(OfferPart.general(90))));
    some(units.street(), 31, 4).forEach(person -> claim(number, person));
  }

  private void coming(LocalDate today) {
    Thing breakfast = new Thing(OfferKind.GOODS, "暖冬早餐券", "十张一本，园区食堂通用。", 30, "园区食堂");
    published(
        units.home(),
        details(
            breakfast,
            units.home(),
            today,
            new Days(4, 8, 5, 40),
            Way.FIRST_COME,
            List.of(OfferPart.general(80))));
    Thing concert = new Thing(OfferKind.SHOW, "新年音乐会", "座位随机，提前半小时入场。", 120, "海晏大剧院取票处");
    published(
        units.street(),
        details(
            concert,
            units.street(),
            today,
            new Days(6, 16, 18, 38),
            Way.DRAW,
            List.of(
                OfferPart.general(60),
                new OfferPart(1, OfferPart.Kind.LARGE_TYPE, "大字模式", 10, null, null))));
  }

  /** Claimed while it was open; then its window is moved to where it was. */
  private void over(LocalDate today) {
    Thing cool = new Thing(OfferKind.GOODS, "夏送清凉包", "藿香正气水、毛巾和防晒袖套。", 40, "工会办公室");
    String number =
        published(
            units.home(),
            details(
                cool,
                units.home(),
                today,
                new Days(-120, 12, -118, 12),
                Way.FIRST_COME,
                List.of(OfferPart.general(40))));
    List<Long> turns = new ArrayList<>();
    some(units.home(), 33, 5).forEach(person -> turns.add(claim(number, person)));
    turns.add(claim(number, cast.cast("王芳")));
    Actor liQiang = cast.cast("李强");
    Offer offer = offer(number);
    turns.stream()
        .skip(4)
        .forEach(
            turn ->
                as(liQiang, () -> handOut.handOut(liQiang, number, codes.of(offer.id(), turn))));
    OfferDetails.PickUp fetched = offer.details().pickUp();
    Adjustment ended =
        new Adjustment(
            offer.details().description(),
            List.of(40),
            at(today, -117),
            new OfferDetails.PickUp(
                fetched.place(), fetched.from(), at(today, -90), fetched.phone()));
    run(liQiang, () -> make.adjust(liQiang, number, ended, offer.version()));
    run(liQiang, () -> make.close(liQiang, number, new BigDecimal("1372.00")));
  }

  private void inHand(LocalDate today) {
    Actor chenJing = cast.cast("陈静");
    Thing cleaning = new Thing(OfferKind.SERVICE, "上门家电清洗", "空调或油烟机一次，师傅上门。", 80, "师傅上门");
    draftAndSubmit(
        chenJing,
        units.street(),
        details(
            cleaning,
            units.street(),
            today,
            new Days(5, 12, 14, 60),
            Way.DRAW,
            List.of(OfferPart.general(120))));
    Actor liQiang = cast.cast("李强");
    Thing health = new Thing(OfferKind.HEALTH, "健康包", "血压计、口罩和常用药盒。", 50, "职工之家");
    as(
        liQiang,
        () ->
            make.draft(
                liQiang,
                units.home().path(),
                details(
                    health,
                    units.home(),
                    today,
                    new Days(7, 14, 15, 30),
                    Way.FIRST_COME,
                    List.of(OfferPart.general(40)))));
    Thing night = new Thing(OfferKind.FILM, "露天电影夜", "自带小板凳，放映两部老片。", 10, "望潮广场");
    String calledOff =
        published(
            units.home(),
            details(
                night,
                units.home(),
                today,
                new Days(-3, 11, -1, 15),
                Way.FIRST_COME,
                List.of(OfferPart.general(50))));
    some(units.home(), 9, 6).forEach(person -> claim(calledOff, person));
    run(liQiang, () -> make.callOff(liQiang, calledOff, "连日有雨，改到春天再办。"));
  }

  private String published(Unit sponsor, OfferDetails details) {
    boolean home = sponsor.equals(units.home());
    Actor maker = home ? cast.cast("李强") : cast.cast("陈静");
    String number = draftAndSubmit(maker, sponsor, details);
    Actor reviewer = home ? cast.cast("陈静") : cast.cast("赵敏");
    if (offer(number).pool() == null) {
      run(reviewer, () -> make.approve(reviewer, number));
    }
    return number;
  }

  private String draftAndSubmit(Actor maker, Unit sponsor, OfferDetails details) {
    String number = as(maker, () -> make.draft(maker, sponsor.path(), details));
    as(maker, () -> make.submit(maker, number));
    return number;
  }

  private static OfferDetails details(
      Thing thing, Unit sponsor, LocalDate today, Days days, Way way, List<OfferPart> parts) {
    int pieces = parts.stream().mapToInt(OfferPart::pieces).sum();
    BigDecimal each = BigDecimal.valueOf(thing.each());
    Instant until = at(today, days.fetchedUntil()).plus(Duration.ofHours(7));
    return new OfferDetails(
        thing.kind(),
        thing.title(),
        thing.text(),
        new OfferDetails.Terms(
            way, 1, true, false, at(today, days.opens()), at(today, days.closes()), until),
        Audience.of(sponsor.path()),
        parts,
        new OfferDetails.Money(each, each.multiply(BigDecimal.valueOf(pieces))),
        new OfferDetails.PickUp(
            thing.place(), at(today, days.fetchedFrom()), until, "022-55500001"));
  }

  /** Ten in the morning, so many days from today. */
  private static Instant at(LocalDate today, int days) {
    LocalDateTime ten = today.plusDays(days).atTime(10, 0);
    return ten.atZone(DemoClock.ZONE).toInstant();
  }

  private Offer offer(String number) {
    return register.visibleTo(Actor.SYSTEM, number);
  }

  /** The turn, or 0 where nothing was recorded: the pool goes by the database's clock. */
  private long claim(String number, Actor person, Integer... counter) {
    Claim claim =
        new Claim(
            Objects.requireNonNull(person.personId()),
            Claim.ONLY,
            1,
            1,
            List.of(counter),
            null,
            null);
    Outcome outcome = claims.claim(offer(number).openPool(), claim);
    return outcome instanceof Outcome.Recorded recorded ? recorded.turn() : 0;
  }

  private List<Actor> some(Unit host, int count, int seed) {
    List<Actor> own = new ArrayList<>(people.of(host.path()));
    Random random = new Random(seed * 7_919L + 15_485_863);
    random.nextInt();
    Collections.shuffle(own, random);
    return own.stream().limit(count).toList();
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }

  private static void run(Actor actor, Runnable work) {
    CurrentActor.as(actor, work);
  }
}
