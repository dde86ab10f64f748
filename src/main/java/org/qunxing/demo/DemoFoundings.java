package org.qunxing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qunxing.access.ActorResolver;
import org.qunxing.access.CurrentActor;
import org.qunxing.founding.Application;
import org.qunxing.founding.ApplyForUnion;
import org.qunxing.founding.Certificate;
import org.qunxing.founding.DecideFounding;
import org.qunxing.founding.ElectionResult;
import org.qunxing.founding.FoundingState;
import org.qunxing.founding.calls.Call;
import org.qunxing.founding.calls.CallEmployers;
import org.qunxing.founding.calls.CallEmployers.Part;
import org.qunxing.founding.calls.CallOutcome;
import org.qunxing.founding.calls.CallRow;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.Phone;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.Post;
import org.springframework.stereotype.Component;

/** Foundings in every state, so that each desk of the demo district has something to do. */
@WithDemo
@Component
class DemoFoundings {

  private static final List<FoundingState> STATES =
      List.of(
          FoundingState.APPLIED,
          FoundingState.RETURNED,
          FoundingState.APPROVED,
          FoundingState.REPORTED,
          FoundingState.RESULT_RETURNED,
          FoundingState.FILED,
          FoundingState.CERTIFIED,
          FoundingState.WITHDRAWN,
          FoundingState.CERTIFIED);

  private final ApplyForUnion apply;
  private final DecideFounding decide;
  private final Accounts accounts;
  private final ActorResolver actors;
  private final CallEmployers calls;
  private final DemoUnits units;

  DemoFoundings(
      CallEmployers calls,
      ApplyForUnion apply,
      DecideFounding decide,
      Accounts accounts,
      ActorResolver actors,
      DemoUnits units) {
    this.calls = calls;
    this.apply = apply;
    this.decide = decide;
    this.accounts = accounts;
    this.actors = actors;
    this.units = units;
  }

  /** One that 何欢 applied for in each state, and a few months' worth of certificates. */
  void inEveryState(LocalDate today) {
    int number = 0;
    for (FoundingState state : STATES) {
      LocalDate day = today.minusDays(20 + (number == 8 ? 60 : 0));
      bring(DemoEmployers.without(number * 2), state, day, number);
      number++;
    }
  }

  /** Part of the call list is assigned to 陈静, and some of it called. */
  void calls(LocalDate today) {
    Actor chenJing = cast("陈静");
    CallOutcome[] outcomes = CallOutcome.values();
    int number = 0;
    for (CallRow row : CurrentActor.as(chenJing, () -> calls.list(chenJing, Part.ALL))) {
      LocalDate day = today.minusDays(12 - number % 10);
      CallOutcome outcome = outcomes[number % outcomes.length];
      on(day, chenJing, () -> call(chenJing, row, outcome, today));
      number++;
    }
  }

  private boolean call(Actor caller, CallRow row, CallOutcome outcome, LocalDate today) {
    UUID employer = row.employer().id();
    calls.assign(caller, employer, caller.accountId());
    if (outcome != CallOutcome.UNREACHED) {
      LocalDate next =
          outcome.isAgain() ? today.plusDays(row.employer().headcount() % 9 - 3) : null;
      calls.note(
          caller,
          employer,
          new Call(employer, Instant.EPOCH, "", outcome, "电话联系了人事部。", "高原", null, next));
    }
    return true;
  }

  private void bring(EmployerRegister.Facts employer, FoundingState to, LocalDate day, int turn) {
    Actor heHuan = cast("何欢");
    Actor chenJing = cast("陈静");
    String number =
        on(day, heHuan, () -> apply.apply(heHuan, units.street(), application(employer)));
    switch (to) {
      case APPLIED -> {}
      case RETURNED -> on(day.plusDays(2), chenJing, () -> sendBack(chenJing, number));
      case WITHDRAWN -> on(day.plusDays(1), heHuan, () -> withdraw(heHuan, number));
      default -> {
        on(day.plusDays(3), chenJing, () -> approve(chenJing, number, turn));
        elected(number, employer, to, day, turn);
      }
    }
  }

  private void elected(
      String number, EmployerRegister.Facts employer, FoundingState to, LocalDate day, int turn) {
    if (to == FoundingState.APPROVED) {
      return;
    }
    Actor heHuan = cast("何欢");
    Actor chenJing = cast("陈静");
    LocalDate meeting = day.plusDays(9);
    on(meeting, heHuan, () -> report(heHuan, number, employer, meeting));
    if (to == FoundingState.RESULT_RETURNED) {
      on(day.plusDays(11), chenJing, () -> sendResultBack(chenJing, number));
    } else if (to != FoundingState.REPORTED) {
      on(day.plusDays(12), chenJing, () -> file(chenJing, number));
      if (to == FoundingState.CERTIFIED) {
        Actor zhaoMin = cast("赵敏");
        on(day.plusDays(15), zhaoMin, () -> certify(zhaoMin, number, day.plusDays(15), turn));
      }
    }
  }

  private boolean sendBack(Actor actor, String number) {
    decide.sendBack(actor, number, "女职工人数和花名册对不上，请核对后再报。");
    return true;
  }

  private boolean sendResultBack(Actor actor, String number) {
    decide.sendResultBack(actor, number, "请核对有效票数，会议记录写的是另一个数。");
    return true;
  }

  private boolean withdraw(Actor actor, String number) {
    apply.withdraw(actor, number, "公司正在搬迁，搬完再申请。");
    return true;
  }

  private boolean approve(Actor actor, String number, int turn) {
    decide.approve(actor, number, "望总工〔2026〕%d号".formatted(21 + turn));
    return true;
  }

  private boolean report(
      Actor actor, String number, EmployerRegister.Facts employer, LocalDate day) {
    apply.report(actor, number, result(employer, day));
    return true;
  }

  private boolean file(Actor actor, String number) {
    decide.file(actor, number);
    return true;
  }

  private boolean certify(Actor actor, String number, LocalDate day, int turn) {
    Certificate certificate = new Certificate("海工法证字第%04d号".formatted(117 + turn), day, "何欢", null);
    decide.certify(actor, number, certificate, false);
    return true;
  }

  private static Application application(EmployerRegister.Facts employer) {
    int members = members(employer);
    return new Application(
        employer,
        "林远航",
        employer.name() + "工会",
        members >= 25 ? CommitteeForm.OWN : CommitteeForm.ORGANISER,
        members,
        members / 3,
        employer.headcount() > 100 ? 5 : 3,
        new Application.Contact("何欢", "人事主管", Phone.of("13800000007")),
        List.of());
  }

  private static int members(EmployerRegister.Facts employer) {
    return Math.max(3, employer.headcount() * 7 / 10);
  }

  private static ElectionResult result(EmployerRegister.Facts employer, LocalDate day) {
    int members = members(employer);
    int present = members - members / 8;
    Meeting meeting = new Meeting(day, members, present, present);
    if (members < 25) {
      return new ElectionResult(
          meeting, members, members / 3, List.of(elected("何欢", Post.ORGANISER, present)));
    }
    Post women = members / 3 >= 25 ? Post.WOMEN_HEAD : Post.WOMEN_MEMBER;
    return new ElectionResult(
        meeting,
        members,
        members / 3,
        List.of(
            elected("何欢", Post.CHAIR, present),
            elected("罗宁", women, present - 1),
            elected("田野", Post.AUDIT_HEAD, present - 2),
            new Elected("许川", Post.MEMBER, Sex.MALE, false, present - 3)));
  }

  private static Elected elected(String name, Post post, int votes) {
    return new Elected(name, post, Sex.FEMALE, false, votes);
  }

  private static <T> T on(
      LocalDate day, Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return DemoClock.at(day.atTime(10, 0), () -> CurrentActor.as(actor, work));
  }

  private Actor cast(String name) {
    return Objects.requireNonNull(
        actors.resolve(accounts.findByPhone("+86" + Cast.part(name).phone()).orElseThrow().id()));
  }
}
