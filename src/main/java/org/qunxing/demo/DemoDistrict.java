package org.qunxing.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Seeds the demo district, step by step; what is there already is left alone. */
@WithDemo
@Component
class DemoDistrict {

  /** About one a week since New Year, so that "at least 50" is within sight in November. */
  private static final int DAYS_BETWEEN_ACTIVITIES = 7;

  private final Steps steps;
  private final DemoUnits units;
  private final DemoPeople people;
  private final DemoPlan plan;
  private final DemoActivities activities;
  private final DemoEmployers employers;
  private final DemoFoundings foundings;
  private final DemoJoining joining;
  private final DemoTerms terms;
  private final DemoCadres cadres;
  private final DemoWallet wallet;
  private final DemoOffers offers;
  private final Clock clock;

  DemoDistrict(
      Steps steps,
      DemoUnits units,
      DemoPeople people,
      DemoPlan plan,
      DemoActivities activities,
      DemoEmployers employers,
      DemoFoundings foundings,
      DemoJoining joining,
      DemoTerms terms,
      DemoCadres cadres,
      DemoWallet wallet,
      DemoOffers offers,
      Clock clock) {
    this.steps = steps;
    this.units = units;
    this.people = people;
    this.plan = plan;
    this.activities = activities;
    this.employers = employers;
    this.foundings = foundings;
    this.joining = joining;
    this.terms = terms;
    this.cadres = cadres;
    this.wallet = wallet;
    this.offers = offers;
    this.clock = clock;
  }

  void seed() {
    LocalDate today = LocalDate.now(clock);
    steps.once("units", units::found);
    steps.once("cast", people::cast);
    steps.once("cast of duties", people::lateCast);
    steps.once("members", () -> people.members(today));
    steps.once("plan", () -> plan.confirm(today));
    LocalDate day = today.withDayOfYear(10);
    for (int turn = 0; day.isBefore(today.minusDays(2)); turn++) {
      int number = turn;
      LocalDate on = day;
      steps.once("activity %02d".formatted(number), () -> activities.held(number, on));
      day = day.plusDays(DAYS_BETWEEN_ACTIVITIES);
    }
    steps.once("upcoming activities", () -> activities.upcoming(today));
    steps.once("employers", employers::register);
    steps.once("foundings", () -> foundings.inEveryState(today));
    steps.once("calls", () -> foundings.calls(today));
    steps.once("terms", () -> terms.running(today));
    steps.once("supervision", () -> plan.supervise(today));
    steps.once("joining online", () -> joining.apply(today));
    steps.once("unit homes", joining::announce);
    steps.once("wallet", () -> wallet.fill(today));
    steps.once("offers", () -> offers.inEveryState(today));
    steps.once("cadres", () -> cadres.serve(today));
    steps.once("cadres trained and examined", () -> cadres.trainAndExamine(today));
    steps.once("cadres appraised", () -> cadres.appraise(today));
  }
}
