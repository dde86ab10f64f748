package org.qunxing.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadreKind;
import org.qunxing.cadres.NewCadre;
import org.qunxing.cadres.NewPost;
import org.qunxing.cadres.PostHow;
import org.qunxing.cadres.appraisal.Appraisal;
import org.qunxing.cadres.appraisal.Appraise;
import org.qunxing.cadres.appraisal.Grade;
import org.qunxing.cadres.exams.KeepPapers;
import org.qunxing.cadres.exams.NewPaper;
import org.qunxing.cadres.exams.Question;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.cadres.sitting.SitExam;
import org.qunxing.cadres.training.NewCourse;
import org.qunxing.cadres.training.RecordCourse;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/** Cadres of the demo district: the cast's own, and one or two of each union's members. */
@WithDemo
@Component
class DemoCadres {

  private static final int UNIONS = 18;
  private static final List<String> TITLES = List.of("主席", "女职工委员会主任", "委员", "副主席");

  private static final List<String> MEN = List.of("主席", "委员", "委员", "副主席");

  private final KeepCadres keep;
  private final RecordCourse courses;
  private final KeepPapers papers;
  private final SitExam exams;
  private final Appraise appraise;
  private final Members members;
  private final SeededPeople people;
  private final DemoUnits units;
  private final DemoActivities cast;

  DemoCadres(
      KeepCadres keep,
      RecordCourse courses,
      KeepPapers papers,
      SitExam exams,
      Appraise appraise,
      Members members,
      SeededPeople people,
      DemoUnits units,
      DemoActivities cast) {
    this.keep = keep;
    this.courses = courses;
    this.papers = papers;
    this.exams = exams;
    this.appraise = appraise;
    this.members = members;
    this.people = people;
    this.units = units;
    this.cast = cast;
  }

  void serve(LocalDate today) {
    enter(units.home(), "李强", CadreKind.PART_TIME, "主席", today.minusMonths(11).minusDays(10));
    enter(units.street(), "陈静", CadreKind.FULL_TIME, "副主席", today.minusYears(2));
    List<Unit> unions = units.basicUnions();
    for (int number = 0; number < Math.min(UNIONS, unions.size()); number++) {
      serve(unions.get(number), number, today);
    }
  }

  private void enter(Unit unit, String name, CadreKind kind, String title, LocalDate on) {
    Sex sex = name.equals("陈静") ? Sex.FEMALE : Sex.MALE;
    enter(unit, Cast.part(name).phone(), sex, kind, title, on);
  }

  private void serve(Unit union, int number, LocalDate today) {
    LocalDate on = today.minusMonths(2 + number * 3L % 19).minusDays(number);
    List<Actor> own = people.of(union.path());
    for (int which = 0; which < Math.min(1 + number % 2, own.size()); which++) {
      CadreKind kind = CadreKind.values()[(number + which * 2) % CadreKind.values().length];
      boolean woman = members.sexOf(id(own.get(which))).filter(Sex.FEMALE::equals).isPresent();
      List<String> titles = woman ? TITLES : MEN;
      enter(union, number(own.get(which)), null, kind, titles.get((number + which) % 4), on);
    }
  }

  private String number(Actor person) {
    return String.valueOf(members.find(List.of(id(person))).getFirst().number());
  }

  private static UUID id(Actor person) {
    return Objects.requireNonNull(person.personId());
  }

  private void enter(
      Unit unit, String who, @Nullable Sex sex, CadreKind kind, String title, LocalDate on) {
    DemoClock.at(
        on.atTime(10, 0),
        () -> {
          Cadre cadre =
              keep.enter(Actor.SYSTEM, unit.code(), new NewCadre(who, sex, Line.UNION, kind, on));
          PostHow how = kind == CadreKind.PART_TIME ? PostHow.ELECTED : PostHow.APPOINTED;
          keep.takePost(
              Actor.SYSTEM, cadre.number(), unit.code(), new NewPost(title, how, Line.UNION, on));
          return true;
        });
  }

  void trainAndExamine(LocalDate today) {
    List<String> sorted = courses.serving(Actor.SYSTEM).stream().sorted().toList();
    Set<String> first = new HashSet<>(sorted.subList(1, Math.min(16, sorted.size())));
    course("新任工会干部初任培训", today.minusMonths(2), "16", true, first, Set.of(sorted.get(4)));
    course("集体协商实务", today.minusDays(20), "6", false, new HashSet<>(sorted), Set.of());
    String paper = paper();
    List<Actor> sitting = new ArrayList<>();
    for (Unit union : units.basicUnions().subList(0, Math.min(UNIONS, 12))) {
      people.of(union.path()).stream().findFirst().ifPresent(sitting::add);
    }
    sit(cast.cast("李强"), paper, 2, today.minusDays(20));
    for (int number = 0; number < sitting.size(); number++) {
      sit(sitting.get(number), paper, number, today.minusDays(40L - number));
    }
  }

  private void course(
      String title,
      LocalDate on,
      String hours,
      boolean firstPost,
      Set<String> came,
      Set<String> failed) {
    String district = units.district().code();
    NewCourse course =
        new NewCourse(title, "海晏区总工会", on, new BigDecimal(hours), firstPost, came, failed);
    DemoClock.at(on.atTime(17, 0), () -> courses.record(Actor.SYSTEM, district, course));
  }

  private String paper() {
    NewPaper paper = new NewPaper("基层工会干部上任考试", 30, 10, 60, true);
    String number = papers.make(Actor.SYSTEM, units.district().code(), paper);
    DemoExam.questions().forEach(question -> papers.add(Actor.SYSTEM, number, question));
    papers.open(Actor.SYSTEM, number);
    return number;
  }

  /** Two of three pass; the others have no answer right, whichever questions they drew. */
  private void sit(Actor cadre, String paper, int turn, LocalDate on) {
    DemoClock.at(
        on.atTime(19, 30),
        () ->
            CurrentActor.as(
                cadre,
                () -> {
                  String number = exams.begin(cadre, paper);
                  Map<UUID, Question> bank = bank(paper);
                  for (UUID id : exams.drawn(cadre, number)) {
                    Question question = Objects.requireNonNull(bank.get(id));
                    exams.save(
                        cadre, number, id, turn % 3 == 2 ? wrong(question) : question.right());
                  }
                  exams.submit(cadre, number);
                  return true;
                }));
  }

  private static Set<Integer> wrong(Question question) {
    return question.right().equals(Set.of(0)) ? Set.of(1) : Set.of(0);
  }

  private Map<UUID, Question> bank(String paper) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            papers.questions(papers.visibleTo(Actor.SYSTEM, paper)).stream()
                .collect(Collectors.toMap(Question::id, Function.identity())));
  }

  /** 陈静 has begun with this year's appraisal of her street. */
  void appraise(LocalDate today) {
    Actor officer = cast.cast("陈静");
    CurrentActor.as(
        officer,
        () -> {
          var round = appraise.open(officer, units.street().code(), Line.UNION, today.getYear());
          List<Appraisal> all = appraise.appraisals(officer, round);
          all.stream()
              .filter(one -> one.name().equals("李强"))
              .forEach(
                  one ->
                      appraise.grade(
                          officer,
                          one.number(),
                          Grade.COMPETENT,
                          "换届、入会、活动都按时办好，会员评价不错。培训和考试要抓紧补上。"));
          return true;
        });
  }
}
