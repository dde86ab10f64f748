package org.qunxing.plans.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicator.State;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanList;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.counting.MeasureSuggestions;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.drafting.DraftPage.IndicatorCard;
import org.qunxing.plans.drafting.DraftPage.InitiativeCard;
import org.qunxing.plans.drafting.DraftPage.ListCard;
import org.qunxing.plans.drafting.DraftPage.Progress;
import org.qunxing.plans.drafting.DraftPage.Proposal;
import org.qunxing.plans.drafting.DraftPage.TaskCard;
import org.qunxing.plans.figures.Wording;
import org.qunxing.plans.typing.Duties.People;
import org.qunxing.plans.typing.DutiesForm;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.ListForm;
import org.qunxing.plans.typing.NewIndicatorForm;
import org.qunxing.plans.typing.PlanForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.plans.typing.Typed;
import org.qunxing.web.Choice;
import org.qunxing.web.Mark;

/** Puts the draft page together from what was loaded and what was just typed. */
record DraftAssembly(
    PlanContent content,
    People people,
    MeasureSuggestions suggestions,
    FigureNow figures,
    Attempt attempt) {

  DraftPage page(String source, List<String> units, List<Choice> measures) {
    return new DraftPage(
        content.plan(),
        attempt.form(Kind.PLAN, 0, PlanForm.of(content.plan()), PlanForm.class),
        attempt.errors(Kind.PLAN, 0),
        source,
        marks(),
        progress(),
        content.lists().stream().map(this::list).toList(),
        attempt.fresh(Kind.NEW_LIST, 0, new ListForm("", 0), ListForm.class),
        attempt.errors(Kind.NEW_LIST, 0),
        attempt.fresh(Kind.DUTIES, 0, DutiesForm.EMPTY, DutiesForm.class),
        attempt.errors(Kind.DUTIES, 0),
        content.lists().stream()
            .map(one -> Choice.of(String.valueOf(one.no()), one.name()))
            .toList(),
        content.living().stream()
            .map(one -> Choice.of(String.valueOf(one.no()), numbered(one)))
            .toList(),
        attempt.fresh(Kind.NEW_INDICATOR, 0, NewIndicatorForm.EMPTY, NewIndicatorForm.class),
        attempt.errors(Kind.NEW_INDICATOR, 0),
        List.copyOf(people.labels().keySet()),
        units,
        measures,
        attempt.stale());
  }

  private ListCard list(PlanList one) {
    return new ListCard(
        one,
        attempt.form(Kind.LIST, one.no(), ListForm.of(one), ListForm.class),
        attempt.errors(Kind.LIST, one.no()),
        content.of(one).stream().map(this::initiative).toList(),
        attempt.fresh(Kind.NEW_INITIATIVE, one.no(), blank(one), InitiativeForm.class),
        attempt.errors(Kind.NEW_INITIATIVE, one.no()));
  }

  private InitiativeCard initiative(Initiative one) {
    InitiativeForm stored = InitiativeForm.of(one, people.label(one.owner()));
    InitiativeForm shown = attempt.form(Kind.INITIATIVE, one.no(), stored, InitiativeForm.class);
    return new InitiativeCard(
        one,
        shown,
        attempt.errors(Kind.INITIATIVE, one.no()),
        changes(Kind.INITIATIVE, one.no(), shown, stored),
        one.owner() == null ? people.fitting(one.lines()) : List.of(),
        content.of(one).stream().map(this::indicator).toList(),
        content.tasksOf(one).stream().map(this::task).toList(),
        attempt.fresh(
            Kind.NEW_TASK, one.no(), new TaskForm(one.no(), "", "", null, "", 0), TaskForm.class),
        attempt.errors(Kind.NEW_TASK, one.no()),
        attempt.about(Kind.INITIATIVE, one.no()));
  }

  private IndicatorCard indicator(Indicator one) {
    IndicatorForm stored = IndicatorForm.of(one);
    IndicatorForm shown = attempt.form(Kind.INDICATOR, one.no(), stored, IndicatorForm.class);
    String expression = one.expression();
    boolean bound = expression != null && figures.understood(expression);
    return new IndicatorCard(
        one,
        shown,
        attempt.errors(Kind.INDICATOR, one.no()),
        changes(Kind.INDICATOR, one.no(), shown, stored),
        Wording.target(one.figure()),
        one.accepted() && one.unbound() ? proposals(one) : List.of(),
        expression != null && bound ? figures.described(expression) : null,
        expression != null && bound ? figures.of(expression) : null,
        attempt.about(Kind.INDICATOR, one.no()));
  }

  private List<Proposal> proposals(Indicator one) {
    return suggestions.fitting(one.figure(), one.quote()).stream()
        .map(suggestion -> new Proposal(suggestion, figures.of(suggestion.expression())))
        .toList();
  }

  private TaskCard task(PlanTask one) {
    TaskForm stored = TaskForm.of(one, people.label(one.owner()));
    TaskForm shown = attempt.form(Kind.TASK, one.no(), stored, TaskForm.class);
    return new TaskCard(
        one,
        shown,
        attempt.errors(Kind.TASK, one.no()),
        changes(Kind.TASK, one.no(), shown, stored),
        attempt.about(Kind.TASK, one.no()));
  }

  private List<Change> changes(Kind kind, int no, Typed shown, Typed stored) {
    return attempt.stale() && attempt.about(kind, no) ? Change.between(shown, stored) : List.of();
  }

  private List<Mark> marks() {
    return content.indicators().stream()
        .filter(one -> one.start() != null && one.end() != null)
        .filter(one -> !content.initiative(one.initiativeNo()).dropped())
        .map(one -> new Mark(start(one), end(one), "m-" + one.no(), tone(one)))
        .toList();
  }

  private static int start(Indicator one) {
    return one.start() == null ? 0 : one.start();
  }

  private static int end(Indicator one) {
    return one.end() == null ? 0 : one.end();
  }

  private static String tone(Indicator one) {
    return switch (one.state()) {
      case FOUND -> "warn";
      case ACCEPTED -> "good";
      case REJECTED -> "plain";
      case MERGED -> "info";
    };
  }

  private Progress progress() {
    List<Indicator> living =
        content.indicators().stream()
            .filter(one -> !content.initiative(one.initiativeNo()).dropped())
            .toList();
    List<Indicator> accepted = content.accepted();
    return new Progress(
        living.size(),
        count(living.stream().filter(one -> one.state() != State.FOUND)),
        accepted.size(),
        count(accepted.stream().filter(one -> !one.unbound())),
        content.living().size(),
        count(
            content.living().stream()
                .filter(one -> one.owner() != null && one.deadline() != null)));
  }

  private static int count(Stream<?> items) {
    return (int) items.count();
  }

  private static String numbered(Initiative one) {
    return (one.label().isEmpty() ? "" : one.label() + " ") + one.title();
  }

  private static InitiativeForm blank(PlanList list) {
    return new InitiativeForm("", list.no(), null, "", "", null, "", "", 0);
  }
}
