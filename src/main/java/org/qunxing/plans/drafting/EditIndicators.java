package org.qunxing.plans.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicator.State;
import org.qunxing.plans.content.Indicators;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.counting.MeasureSuggestions;
import org.qunxing.plans.counting.Suggestion;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.FigureTyping;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.NewIndicatorForm;
import org.qunxing.plans.typing.Typing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about the targets found: accept, correct, reject, add, merge, bind to measures. */
@Component
@Transactional
class EditIndicators {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final Indicators indicators;
  private final MeasureCatalogue catalogue;

  EditIndicators(
      PlanRecords plans, PlanContents contents, Indicators indicators, MeasureCatalogue catalogue) {
    this.plans = plans;
    this.contents = contents;
    this.indicators = indicators;
    this.catalogue = catalogue;
  }

  /** Corrects it; a target that somebody corrects is meant, so it is accepted with it. */
  Edit change(Actor actor, String number, int no, IndicatorForm form) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanContent content = contents.of(plan);
    Indicator before = content.indicator(no);
    Typing typing = new Typing();
    TargetFigure figure = FigureTyping.figure(typing, form);
    String expression = expression(typing, form.expression());
    String uncountable = expression == null ? blankToNull(form.uncountable()) : null;
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    int initiative = content.initiative(form.initiative()).no();
    return Edit.saved(
        indicators.save(
            plan.id(),
            before
                .corrected(figure, initiative, form.version(), actor.name())
                .bound(expression, uncountable)),
        no);
  }

  /** Takes one of the proposed measures. */
  Edit bind(Actor actor, String number, int no, int version, String typed) {
    Plan plan = DraftLock.of(plans, actor, number);
    Indicator before = contents.of(plan).indicator(no);
    Typing typing = new Typing();
    String expression = expression(typing, typed);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Indicator bound = before.decided(State.ACCEPTED, null, version, actor.name());
    return Edit.saved(indicators.save(plan.id(), bound.bound(expression, null)), no);
  }

  Edit accept(Actor actor, String number, int no, int version) {
    return decide(actor, number, no, version, State.ACCEPTED, null);
  }

  Edit reject(Actor actor, String number, int no, int version) {
    return decide(actor, number, no, version, State.REJECTED, null);
  }

  /** Two places in the text that promise the same: this one is covered by the other. */
  Edit merge(Actor actor, String number, int no, int version, int into) {
    if (no == into) {
      throw new Refusal(PlanReason.MERGE_WITH_ITSELF);
    }
    return decide(actor, number, no, version, State.MERGED, into);
  }

  private Edit decide(
      Actor actor, String number, int no, int version, State state, @Nullable Integer into) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanContent content = contents.of(plan);
    Indicator before = content.indicator(no);
    if (into != null) {
      content.indicator(into);
    }
    return Edit.saved(
        indicators.save(plan.id(), before.decided(state, into, version, actor.name())), no);
  }

  /** Accepts all promised targets that are undecided, and binds those with a good proposal. */
  int acceptAll(Actor actor, String number) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanContent content = contents.of(plan);
    MeasureSuggestions suggestions = new MeasureSuggestions(catalogue.all());
    List<Indicator> open =
        content.indicators().stream()
            .filter(one -> !content.initiative(one.initiativeNo()).dropped())
            .filter(
                one ->
                    one.state() == State.FOUND && one.reading() != Status.DONE
                        || one.accepted() && one.unbound())
            .toList();
    for (Indicator one : open) {
      Optional<String> best =
          suggestions.fitting(one.figure(), one.quote()).stream()
              .filter(suggestion -> suggestion.score() >= MeasureSuggestions.GOOD)
              .map(Suggestion::expression)
              .findFirst();
      Indicator accepted = one.decided(State.ACCEPTED, null, one.version(), actor.name());
      indicators.save(
          plan.id(), one.unbound() ? accepted.bound(best.orElse(null), null) : accepted);
    }
    return open.size();
  }

  /** Writes why they can't be counted yet beside all accepted targets that nothing counts. */
  void excuseUnbound(Actor actor, String number, String reason) {
    Plan plan = DraftLock.of(plans, actor, number);
    contents.of(plan).indicators().stream()
        .filter(one -> one.accepted() && one.unbound())
        .forEach(
            one ->
                indicators.save(
                    plan.id(),
                    one.decided(State.ACCEPTED, null, one.version(), actor.name())
                        .bound(null, reason)));
  }

  Edit add(Actor actor, String number, NewIndicatorForm form) {
    Plan plan = DraftLock.of(plans, actor, number);
    int initiative = contents.of(plan).initiative(form.initiative()).no();
    Typing typing = new Typing();
    String quote = typing.text("quote", form.quote(), 400, "请从原文里选一句，或写下指标内容。");
    Optional<Target> read =
        form.value().isBlank() ? FoundInText.read(plan.title(), quote) : Optional.empty();
    TargetFigure figure =
        read.map(TargetFigure::of).orElseGet(() -> FigureTyping.plain(typing, form, quote));
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Optional<FoundInText> place = FoundInText.find(plans.sourceText(plan.id()), quote);
    int no = plans.nextNo(plan.id());
    indicators.add(
        plan.id(),
        new Indicator(
            no,
            initiative,
            place.isPresent() ? Indicator.Origin.SELECTED : Indicator.Origin.TYPED,
            State.ACCEPTED,
            null,
            quote,
            place.map(FoundInText::start).orElse(null),
            place.map(FoundInText::end).orElse(null),
            figure,
            Status.TARGET,
            null,
            null,
            0,
            actor.name()));
    return new Edit.Saved(no);
  }

  private @Nullable String expression(Typing typing, String typed) {
    String text = blankToNull(typed);
    if (text == null) {
      return null;
    }
    Optional<String> problem = catalogue.problemOf(text);
    problem.ifPresent(what -> typing.error("expression", what));
    return problem.isPresent() ? null : catalogue.read(text).toString();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
