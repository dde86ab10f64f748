package org.qunxing.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.plans.Light;
import org.qunxing.plans.PlanMaking;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.Plans;
import org.springframework.stereotype.Component;

/** This year's plan, read from the sample document as an officer would upload it. */
@WithDemo
@Component
class DemoPlan {

  private static final String SOURCE = "/demo/plan-2026.txt";

  private final PlanMaking making;
  private final Plans plans;
  private final DemoActivities cast;
  private final DemoUnits units;

  DemoPlan(PlanMaking making, Plans plans, DemoActivities cast, DemoUnits units) {
    this.making = making;
    this.plans = plans;
    this.cast = cast;
    this.units = units;
  }

  /** Uploaded and confirmed in the middle of January. */
  void confirm(LocalDate today) {
    Actor officer = cast.cast("赵敏");
    int year = today.getYear();
    DemoClock.at(
        LocalDate.of(year, 1, 16).atTime(10, 0),
        () ->
            CurrentActor.as(
                officer,
                () ->
                    making.confirm(
                        officer,
                        units.district(),
                        text(year),
                        year + "年工作方案.txt",
                        new PlanMaking.Gaps(
                            "赵敏",
                            units.district().name(),
                            LocalDate.of(year, 12, 31),
                            "这项服务还没有在平台上办理，办理后自动统计。"))));
  }

  /** A few words have been said: the owner explained, the leader instructed, an officer urged. */
  void supervise(LocalDate today) {
    Actor officer = cast.cast("赵敏");
    Actor leader = cast.cast("周明");
    List<PlanOverview.TaskOverview> late = late(officer, today);
    if (!late.isEmpty()) {
      String first = late.getFirst().number();
      CurrentActor.as(leader, () -> making.instruct(leader, first, "请抓紧排出进度，下周告诉我有什么困难。"));
      CurrentActor.as(officer, () -> making.explain(officer, first, "上半年场地检修，下半年已排满，年底前可以补上。"));
    }
    if (late.size() > 1) {
      CurrentActor.as(officer, () -> making.urge(officer, late.get(1).number(), "请在本周内说明进展。"));
    }
  }

  private List<PlanOverview.TaskOverview> late(Actor officer, LocalDate today) {
    return plans.confirmed(officer, units.district().path(), today.getYear()).stream()
        .flatMap(PlanOverview::tasks)
        .filter(task -> !task.done() && (task.light() == Light.RED || task.light() == Light.AMBER))
        .toList();
  }

  /** The sample's text, moved to the present year. */
  private static String text(int year) {
    try (InputStream source = Objects.requireNonNull(DemoPlan.class.getResourceAsStream(SOURCE))) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8)
          .replace("2027", String.valueOf(year + 1))
          .replace("2026", String.valueOf(year));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
