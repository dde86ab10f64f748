package org.qunxing.plans.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.calendar.WorkingDays;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.figures.Wording;

/**
 * A supervised task: a key task of the text, an initiative as a whole, or the reaching of an
 * indicator's target.
 */
public record PlanTask(
    int no,
    int initiativeNo,
    @Nullable Integer indicatorNo,
    String title,
    @Nullable Person owner,
    @Nullable LocalDate deadline,
    TaskState state,
    @Nullable LocalDate reportedOn,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate urgedOn,
    int version,
    String changedBy) {

  private static final int LONGEST_TITLE = 160;

  /** An open one. */
  public static PlanTask open(
      int no,
      int initiativeNo,
      @Nullable Integer indicatorNo,
      String title,
      @Nullable Person owner,
      @Nullable LocalDate deadline,
      String by) {
    return new PlanTask(
        no,
        initiativeNo,
        indicatorNo,
        title,
        owner,
        deadline,
        TaskState.OPEN,
        null,
        null,
        null,
        0,
        by);
  }

  /** The reaching of an indicator's target, by its own day or else the initiative's. */
  public static PlanTask reaching(int no, Initiative initiative, Indicator indicator, String by) {
    LocalDate own = indicator.figure().deadline();
    return open(
        no,
        initiative.no(),
        indicator.no(),
        titled(indicator.figure().subject() + " " + Wording.target(indicator.figure())),
        initiative.owner(),
        own == null ? initiative.deadline() : own,
        by);
  }

  /** As much of the words as a title holds. */
  public static String titled(String words) {
    return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE);
  }

  /**
   * @param seen the version that the person had before them
   */
  public PlanTask with(
      String newTitle,
      @Nullable Person newOwner,
      @Nullable LocalDate newDeadline,
      int seen,
      String by) {
    return new PlanTask(
        no,
        initiativeNo,
        indicatorNo,
        newTitle,
        newOwner,
        newDeadline,
        state,
        reportedOn,
        doneOn,
        urgedOn,
        seen,
        by);
  }

  /** Reminds its owner; at most once a working day. */
  public PlanTask urge(LocalDate today, WorkingDays calendar, String by) {
    requireOpen();
    if (urgedOn != null && calendar.workingDaysBetween(urgedOn, today) < 1) {
      throw new Refusal(PlanReason.URGED_TODAY);
    }
    return new PlanTask(
        no,
        initiativeNo,
        indicatorNo,
        title,
        owner,
        deadline,
        state,
        reportedOn,
        doneOn,
        today,
        version,
        by);
  }

  /** The owner says that it is done; somebody else confirms it. */
  public PlanTask report(LocalDate today, String by) {
    requireOpen();
    return in(TaskState.REPORTED, today, null, by);
  }

  /** Not done yet after all. */
  public PlanTask giveBack(String by) {
    requireOpen();
    if (state != TaskState.REPORTED) {
      throw new Refusal(PlanReason.NOT_REPORTED);
    }
    return in(TaskState.OPEN, null, null, by);
  }

  /** Done. The day it was reported stays the day that counts against the deadline. */
  public PlanTask close(LocalDate today, String by) {
    requireOpen();
    return in(TaskState.DONE, reportedOn, reportedOn == null ? today : reportedOn, by);
  }

  public void requireOpen() {
    if (state == TaskState.DONE) {
      throw new Refusal(PlanReason.TASK_DONE);
    }
  }

  private PlanTask in(
      TaskState next, @Nullable LocalDate reported, @Nullable LocalDate done, String by) {
    return new PlanTask(
        no,
        initiativeNo,
        indicatorNo,
        title,
        owner,
        deadline,
        next,
        reported,
        done,
        urgedOn,
        version,
        by);
  }

  public boolean ownedBy(UUID account) {
    return owner != null && owner.account().equals(account);
  }
}
