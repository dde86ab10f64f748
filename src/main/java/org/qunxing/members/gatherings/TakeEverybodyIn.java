package org.qunxing.members.gatherings;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Applications;
import org.qunxing.members.deciding.DecideApplication;
import org.springframework.stereotype.Component;

/**
 * Accepts everybody who waits at a gathering, each in a transaction of her own: one whose data do
 * not hold keeps nobody else waiting.
 */
@Component
public class TakeEverybodyIn {

  private final HoldGathering hold;
  private final Applications applications;
  private final DecideApplication decide;

  TakeEverybodyIn(HoldGathering hold, Applications applications, DecideApplication decide) {
    this.hold = hold;
    this.applications = applications;
    this.decide = decide;
  }

  /**
   * @param problems one sentence for each who is left waiting
   */
  public record Outcome(int accepted, List<String> problems) {}

  public Outcome accept(Actor actor, long number) {
    List<Application> waiting =
        applications.at(hold.visibleTo(actor, number).id()).stream()
            .filter(application -> application.state() == State.WAITING)
            .toList();
    List<String> problems = new ArrayList<>();
    for (Application application : waiting) {
      try {
        decide.accept(actor, application.number());
      } catch (Refusal refusal) {
        problems.add(application.name() + "：" + refusal.text());
      }
    }
    return new Outcome(waiting.size() - problems.size(), List.copyOf(problems));
  }
}
