package org.qunxing.plans.confirming;

import java.util.List;
import org.qunxing.plans.content.PlanContent;

/** What is missing, what could be better, and what will be supervised. */
public record ConfirmPage(
    String number,
    String title,
    int year,
    String unitName,
    int lists,
    int initiatives,
    int indicators,
    int countable,
    int tasks,
    List<Problem> blocking,
    List<Problem> advice) {

  static ConfirmPage of(PlanContent content, List<Problem> problems) {
    return new ConfirmPage(
        content.plan().number(),
        content.plan().title(),
        content.plan().year(),
        content.plan().unitName(),
        (int) content.living().stream().map(one -> one.listNo()).distinct().count(),
        content.living().size(),
        content.accepted().size(),
        (int) content.accepted().stream().filter(one -> one.expression() != null).count(),
        (int)
            content.tasks().stream()
                .filter(one -> !content.initiative(one.initiativeNo()).dropped())
                .count(),
        problems.stream().filter(Problem::blocking).toList(),
        problems.stream().filter(problem -> !problem.blocking()).toList());
  }

  public String draft() {
    return "/workbench/plans/" + number + "/draft";
  }
}
