package org.qunxing.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.ActorResolver;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityKind;
import org.qunxing.activities.attendance.NoteAttendance;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityDetails;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.activities.feedback.GiveFeedback;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.activities.signup.SignUpForActivity;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/** A year of activities up to today, and what is on offer in the coming weeks. */
@WithDemo
@Component
class DemoActivities {

  /** What is put on: one a line, by turns. */
  private record Idea(ActivityKind kind, String title, String text, String place, int cost) {}

  private static final List<Idea> IDEAS =
      List.of(
          new Idea(ActivityKind.SPORT, "春日健步走", "沿海堤步道走五公里，终点有热茶。", "望潮海堤公园", 2400),
          new Idea(ActivityKind.CULTURE, "职工合唱排练开放日", "会唱不会唱都欢迎，现场教两首歌。", "工人文化宫二楼", 800),
          new Idea(ActivityKind.TRAINING, "急救技能培训", "心肺复苏和外伤包扎，人人动手练。", "职工之家培训室", 1500),
          new Idea(ActivityKind.CONTEST, "叉车技能竞赛", "理论和实操两轮，前三名推荐参加市赛。", "港航物流园实训场", 6800),
          new Idea(ActivityKind.FAMILY, "周末亲子科学课", "爸爸妈妈带孩子做水火箭。", "青少年活动中心", 1200),
          new Idea(ActivityKind.MATCHMAKING, "海晏红线交友会", "桌游和徒步，认识新朋友。", "海晏书房", 1800),
          new Idea(ActivityKind.HEALTH, "健康大篷车进园区", "量血压、测骨密度，中医义诊。", "临港园区食堂", 900),
          new Idea(ActivityKind.TALK, "劳模宣讲进班组", "听身边的劳模讲自己的手艺。", "装备制造园礼堂", 600),
          new Idea(ActivityKind.SPORT, "职工羽毛球赛", "单打和双打，自带球拍。", "全民健身中心", 3200),
          new Idea(ActivityKind.VOLUNTEERING, "海滩清洁志愿日", "手套和工具由主办方准备。", "银沙湾", 500),
          new Idea(ActivityKind.CULTURE, "灯谜游园会", "猜中有小礼物，现场写春联。", "望潮广场", 2600));

  /** Half of the contented say nothing. */
  private static final List<String> PRAISE =
      List.of(
          "",
          "",
          "",
          "",
          "",
          "讲得明白，回去就能用。",
          "认识了几个同行，挺好。",
          "希望一个季度办一次。",
          "组织得周到，辛苦了。",
          "带孩子来的，孩子还想再来。");

  private static final List<String> COMPLAINTS =
      List.of("时间有点短，没排上练习。", "停车不方便，下次能换个地方吗？", "工作日下午请假难，最好放在周末。", "人太多，后排听不清。");

  private final OrganiseActivity organise;
  private final SignUpForActivity signUp;
  private final NoteAttendance attendance;
  private final GiveFeedback feedback;
  private final ActivityReader reader;
  private final Accounts accounts;
  private final ActorResolver actors;
  private final SeededPeople people;
  private final DemoUnits units;
  private final Clock clock;

  DemoActivities(
      OrganiseActivity organise,
      SignUpForActivity signUp,
      NoteAttendance attendance,
      GiveFeedback feedback,
      ActivityReader reader,
      Accounts accounts,
      ActorResolver actors,
      SeededPeople people,
      DemoUnits units,
      Clock clock) {
    this.organise = organise;
    this.signUp = signUp;
    this.attendance = attendance;
    this.feedback = feedback;
    this.reader = reader;
    this.accounts = accounts;
    this.actors = actors;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  /** The activity that took place on this day: published, attended, judged and summed up. */
  void held(int turn, LocalDate day) {
    // Neighbouring seeds begin alike.
    Random random = new Random(turn * 7_919L + 104_729);
    random.nextInt();
    Unit host = turn % 3 == 0 ? units.home() : units.street();
    LocalDateTime start = day.atTime(14, 0);
    String number = publish(idea(turn), host, start, null);
    List<Actor> coming = new ArrayList<>(some(host, 12 + random.nextInt(24), random));
    if (turn % 9 == 0) {
      coming.add(cast("王芳"));
    }
    at(
        start.minusDays(5),
        () -> coming.forEach(person -> as(person, () -> signUp.asPerson(person, number))));
    Activity activity = as(Actor.SYSTEM, () -> reader.published(number));
    for (Actor person : coming) {
      if (random.nextInt(10) < 9) {
        attend(person, activity, start, random);
      }
    }
    Actor cadre = cast("李强");
    Actor host2 = host.equals(units.home()) ? cadre : cast("陈静");
    at(
        start.plusDays(1),
        () ->
            as(
                host2,
                () -> {
                  organise.complete(host2, number, "活动按计划办完，大家反映不错，明年可以再办。");
                  return true;
                }));
  }

  private void attend(Actor person, Activity activity, LocalDateTime start, Random random) {
    boolean satisfied = random.nextInt(100) < 92;
    at(
        start.plusMinutes(5),
        () ->
            as(
                person,
                () -> {
                  attendance.byScan(person, activity.number(), activity.attendanceCode());
                  return true;
                }));
    if (random.nextInt(3) > 0) {
      at(
          start.plusHours(4),
          () ->
              as(
                  person,
                  () -> {
                    feedback.give(
                        person,
                        activity.number(),
                        new GiveFeedback.Feedback(
                            satisfied, one(satisfied ? PRAISE : COMPLAINTS, random)));
                    return true;
                  }));
    }
  }

  /** What members find when they look today: seats left, a full one with a queue, a small one. */
  void upcoming(LocalDate today) {
    String match = publish(idea(8), units.street(), today.plusDays(9).atTime(18, 30), 40);
    Actor wang = cast("王芳");
    as(wang, () -> signUp.asPerson(wang, match));
    some(units.street(), 23, new Random(8))
        .forEach(person -> as(person, () -> signUp.asPerson(person, match)));
    publish(idea(5), units.street(), today.plusDays(16).atTime(14, 0), null);
    String full = publish(idea(4), units.home(), today.plusDays(12).atTime(9, 30), 6);
    some(units.home(), 9, new Random(4))
        .forEach(person -> as(person, () -> signUp.asPerson(person, full)));
    Actor cadre = cast("李强");
    String waiting =
        draft(
            cadre,
            units.home(),
            details(idea(2), units.home(), today.plusDays(24).atTime(14, 0), 30));
    as(
        cadre,
        () -> {
          organise.submit(cadre, waiting);
          return true;
        });
    draft(
        cadre,
        units.home(),
        details(idea(10), units.home(), today.plusDays(40).atTime(18, 0), null));
  }

  private String publish(Idea idea, Unit host, LocalDateTime start, @Nullable Integer capacity) {
    boolean home = host.equals(units.home());
    Actor author = home ? cast("李强") : cast("陈静");
    Actor reviewer = home ? cast("陈静") : cast("赵敏");
    LocalDateTime drafted = start.minusDays(20);
    LocalDateTime latest = LocalDateTime.now(clock).minusMinutes(5);
    return at(
        drafted.isBefore(latest) ? drafted : latest,
        () -> {
          String number = draft(author, host, details(idea, host, start, capacity));
          as(
              author,
              () -> {
                organise.submit(author, number);
                return true;
              });
          as(
              reviewer,
              () -> {
                organise.approve(reviewer, number);
                return true;
              });
          return number;
        });
  }

  private String draft(Actor author, Unit host, ActivityDetails details) {
    return as(
        author, () -> organise.draft(author, host.path(), details, 1, Period.ZERO).getFirst());
  }

  private static ActivityDetails details(
      Idea idea, Unit host, LocalDateTime start, @Nullable Integer capacity) {
    return new ActivityDetails(
        idea.kind(),
        idea.title(),
        idea.text(),
        idea.place(),
        start.atZone(DemoClock.ZONE).toInstant(),
        start.plusHours(2).atZone(DemoClock.ZONE).toInstant(),
        start.minusDays(1).atZone(DemoClock.ZONE).toInstant(),
        host.path(),
        List.of(),
        Activity.Takes.PERSONS,
        capacity,
        BigDecimal.valueOf(idea.cost()),
        host.name() + " 022-55500001");
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static Idea idea(int turn) {
    return IDEAS.get(turn % IDEAS.size());
  }

  /** Some of the host's members, each once. */
  private List<Actor> some(Unit host, int count, Random random) {
    List<Actor> own = new ArrayList<>(people.of(host.path()));
    Collections.shuffle(own, random);
    return own.stream().limit(count).toList();
  }

  Actor cast(String name) {
    UUID account = accounts.findByPhone("+86" + Cast.part(name).phone()).orElseThrow().id();
    return java.util.Objects.requireNonNull(actors.resolve(account));
  }

  private static <T> T at(LocalDateTime moment, ScopedValue.CallableOp<T, RuntimeException> work) {
    return DemoClock.at(moment, work);
  }

  private static void at(LocalDateTime moment, Runnable work) {
    DemoClock.at(
        moment,
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }
}
