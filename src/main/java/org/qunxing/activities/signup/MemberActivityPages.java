package org.qunxing.activities.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.activities.calendar.CalendarFeeds;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.activities.feedback.GiveFeedback;
import org.qunxing.activities.organising.Photos;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Activities on a member's phone. */
@Controller
@Requires(Permission.USE_MEMBER_SERVICES)
class MemberActivityPages {

  private static final int COMMENT_LIMIT = 500;

  private final ActivityRegister register;
  private final ActivityReader reader;
  private final SignUpRegister signUps;
  private final SignUpForActivity signUp;
  private final GiveFeedback feedback;
  private final Photos photos;
  private final CalendarFeeds feeds;
  private final Audience audience;
  private final Clock clock;

  MemberActivityPages(
      ActivityRegister register,
      ActivityReader reader,
      SignUpRegister signUps,
      SignUpForActivity signUp,
      GiveFeedback feedback,
      Photos photos,
      CalendarFeeds feeds,
      Audience audience,
      Clock clock) {
    this.register = register;
    this.reader = reader;
    this.signUps = signUps;
    this.signUp = signUp;
    this.feedback = feedback;
    this.photos = photos;
    this.feeds = feeds;
    this.audience = audience;
    this.clock = clock;
  }

  @Transactional
  @GetMapping("/my/activities")
  String list(Actor actor, Model model) {
    model.addAttribute(
        "page",
        new MemberActivitiesPage(
            register.openTo(actor), register.of(actor), feeds.addressOf(actor).orElse("")));
    return "activities/signup/list";
  }

  @GetMapping("/my/activities/{number}")
  String one(@PathVariable String number, Actor actor, Model model) {
    Activity activity = reader.published(number);
    UUID person = actor.personId();
    SignUpOutcome outcome = signUps.ownOutcome(actor, activity).orElse(null);
    Instant now = clock.instant();
    model.addAttribute(
        "page",
        new MemberActivityPage(
            activity,
            audience.describe(activity),
            outcome,
            outcome == null
                && activity.openForSignUp(now)
                && activity.takes() == Activity.Takes.PERSONS,
            outcome != null
                && activity.state() == ActivityState.PUBLISHED
                && now.isBefore(activity.startsAt()),
            person != null && signUps.attended(activity.id(), person),
            person == null ? null : feedback.given(activity.id(), person).orElse(null),
            photos.of(activity.id())));
    return "activities/signup/activity";
  }

  @PostMapping("/my/activities/{number}/sign-up")
  String signUp(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    switch (signUp.asPerson(actor, number)) {
      case SignUpOutcome.Confirmed _ -> Flash.done(redirect, "报名成功。");
      case SignUpOutcome.Waiting(int position) ->
          Flash.note(redirect, "名额已满，您候补第 %d 位。有人让出名额时会通知您。".formatted(position));
    }
    return "redirect:/my/activities/" + number;
  }

  @PostMapping("/my/activities/{number}/cancellation")
  String cancel(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    signUp.cancelAsPerson(actor, number);
    Flash.done(redirect, "已取消报名，名额已让给候补的人。");
    return "redirect:/my/activities/" + number;
  }

  @PostMapping("/my/activities/{number}/feedback")
  String say(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Boolean satisfied,
      @RequestParam(defaultValue = "") String comment,
      Actor actor,
      RedirectAttributes redirect) {
    if (satisfied == null) {
      Flash.warning(redirect, "请先选满意或不满意。");
    } else {
      String kept = comment.strip();
      feedback.give(
          actor,
          number,
          new GiveFeedback.Feedback(
              satisfied, kept.length() > COMMENT_LIMIT ? kept.substring(0, COMMENT_LIMIT) : kept));
      Flash.done(redirect, "谢谢您的评价。");
    }
    return "redirect:/my/activities/" + number;
  }
}
