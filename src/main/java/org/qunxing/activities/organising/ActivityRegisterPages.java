package org.qunxing.activities.organising;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.activities.feedback.FeedbackRegister;
import org.qunxing.activities.signup.SignUpRegister;
import org.qunxing.activities.signup.SignUpRow;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The organisers' list and the page of one activity. */
@Controller
@Requires(Permission.VIEW_ACTIVITIES)
class ActivityRegisterPages {

  private static final int SIZE = 20;

  private final ActivityRegister register;
  private final ActivityReader reader;
  private final SignUpRegister signUps;
  private final FeedbackRegister feedback;
  private final Photos photos;
  private final ActivityLists lists;
  private final Clock clock;

  ActivityRegisterPages(
      ActivityRegister register,
      ActivityReader reader,
      SignUpRegister signUps,
      FeedbackRegister feedback,
      Photos photos,
      ActivityLists lists,
      Clock clock) {
    this.register = register;
    this.reader = reader;
    this.signUps = signUps;
    this.feedback = feedback;
    this.photos = photos;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/workbench/activities")
  String list(
      @RequestParam(required = false) @Nullable ActivityState state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    int at = Math.clamp(page, 1, 10_000);
    model.addAttribute(
        "page",
        new ActivitiesPage(
            tabs(actor, state, q),
            state,
            q,
            register.search(actor, state, q, (at - 1) * SIZE, SIZE),
            register.openToUnits(actor),
            Pager.numbered(at, SIZE, register.count(actor, state, q), href(state, q) + "page="),
            actor.may(Permission.ORGANISE_ACTIVITIES)));
    return "activities/organising/list";
  }

  private List<Tab> tabs(Actor actor, @Nullable ActivityState chosen, String q) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("全部", href(null, q), chosen == null, register.count(actor, null, q)));
    for (ActivityState state : ActivityState.values()) {
      tabs.add(
          new Tab(state.label(), href(state, q), chosen == state, register.count(actor, state, q)));
    }
    return tabs;
  }

  private static String href(@Nullable ActivityState state, String q) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/workbench/activities");
    if (state != null) {
      uri.queryParam("state", state);
    }
    String written = uri.queryParam("q", q).encode().toUriString();
    return written + "&";
  }

  @GetMapping("/workbench/activities/{number}")
  String one(@PathVariable String number, Actor actor, Model model) {
    Activity activity = reader.visibleTo(actor, number);
    List<SignUpRow> rows = signUps.of(activity);
    model.addAttribute(
        "page",
        new ActivityPage(
            activity,
            lists.name(activity.audience()),
            rows,
            rows.stream().mapToInt(SignUpRow::came).sum(),
            feedback.tally(activity.id()),
            feedback.comments(activity.id()),
            photos.of(activity.id()),
            may(actor, activity)));
    return "activities/organising/activity";
  }

  private ActivityPage.May may(Actor actor, Activity activity) {
    boolean organises = actor.may(Permission.ORGANISE_ACTIVITIES, activity.unitPath());
    boolean reviews =
        actor.may(Permission.APPROVE_ACTIVITIES, activity.unitPath())
            && !actor.accountId().equals(activity.submittedBy());
    Instant now = clock.instant();
    ActivityState state = activity.state();
    boolean published = state == ActivityState.PUBLISHED;
    return new ActivityPage.May(
        organises && activity.editable(),
        organises && state == ActivityState.DRAFT,
        reviews && state == ActivityState.IN_REVIEW,
        organises
            && (published || state == ActivityState.DRAFT || state == ActivityState.IN_REVIEW),
        organises
            && (published || state == ActivityState.COMPLETED)
            && activity.attendanceOpen(now),
        organises && published && !now.isBefore(activity.endsAt()),
        organises && (published || state == ActivityState.COMPLETED));
  }
}
