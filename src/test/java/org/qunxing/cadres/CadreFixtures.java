package org.qunxing.cadres;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.qunxing.access.CurrentActor;
import org.qunxing.cadres.exams.KeepPapers;
import org.qunxing.cadres.exams.NewPaper;
import org.qunxing.cadres.exams.NewQuestion;
import org.qunxing.cadres.exams.QuestionKind;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.Unit;

/** Cadres of the small tree: members who serve, and the exam they sit. */
public record CadreFixtures(Joining joining, Members members, KeepCadres keep) {

  public static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

  /** A cadre and the person who acts as she. */
  public record Serving(Cadre cadre, Actor self) {}

  public MemberSummary member(String name, Unit unit) {
    NewMember member =
        NewMember.of(name, MembersFixtures.nextNationalId(), MembersFixtures.nextPhone());
    return MembersFixtures.joined(joining, members, member, unit);
  }

  /** A woman of the unit who serves there part-time since {@link #BEGAN}. */
  public Serving serving(String name, Unit unit) {
    MemberSummary member = member(name, unit);
    Cadre cadre = as(Actor.SYSTEM, () -> keep.enter(Actor.SYSTEM, unit.code(), entry(member)));
    return new Serving(cadre, MembersFixtures.acting(member, Line.UNION));
  }

  public static NewCadre entry(MemberSummary member) {
    return new NewCadre(
        String.valueOf(member.number()), null, Line.UNION, CadreKind.PART_TIME, BEGAN);
  }

  public void chair(Serving serving, Unit unit, LocalDate from) {
    NewPost post = new NewPost("主席", PostHow.ELECTED, Line.UNION, from);
    as(
        Actor.SYSTEM,
        () -> {
          keep.takePost(Actor.SYSTEM, serving.cadre().number(), unit.code(), post);
          return true;
        });
  }

  /** Ten questions whose first option is right, all of them drawn, sixty per cent to pass. */
  static String openPaper(KeepPapers papers, Unit unit) {
    return as(
        Actor.SYSTEM,
        () -> {
          String number =
              papers.make(Actor.SYSTEM, unit.code(), new NewPaper("上任考试", 30, 10, 60, true));
          for (int at = 0; at < 10; at++) {
            papers.add(Actor.SYSTEM, number, question("第 %d 题".formatted(at)));
          }
          papers.open(Actor.SYSTEM, number);
          return number;
        });
  }

  static NewQuestion question(String text) {
    return new NewQuestion(QuestionKind.SINGLE, text, List.of("正确", "不对", "也不对"), Set.of(0), "工会法");
  }

  static Actor officer(String name, Role role, UnitPath unit) {
    return new Actor(UUID.randomUUID(), null, name, List.of(new Grant(role, unit, Line.UNION)));
  }

  static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }

  static void run(Actor actor, Runnable work) {
    CurrentActor.as(actor, work);
  }
}
