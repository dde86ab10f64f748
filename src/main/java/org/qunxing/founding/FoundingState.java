package org.qunxing.founding;

import java.util.Optional;

/** Where a founding stands, and which step may follow. */
public enum FoundingState {
  APPLIED("待批复", "info", 2, "上级工会正在看申请，一般五个工作日内批复。"),
  RETURNED("申请退回", "warn", 1, "按退回原因修改后重新提交，已填的内容都还在。"),
  APPROVED("待选举", "accent", 3, "召开会员大会选举，会后在这里填写结果。"),
  REPORTED("待备案", "info", 4, "上级工会正在核对选举结果。"),
  RESULT_RETURNED("结果退回", "warn", 3, "按退回原因核对或重新选举，再填写一次结果。"),
  FILED("待发证", "info", 5, "结果已备案，区总工会办理工会法人资格证。"),
  CERTIFIED("已发证", "good", 6, "工会已经成立，可以登记会员、开展活动。"),
  WITHDRAWN("已撤回", "plain", 1, "申请已撤回。需要时可以重新申请。");

  private final String label;
  private final String tone;
  private final int place;
  private final String next;

  FoundingState(String label, String tone, int place, String next) {
    this.label = label;
    this.tone = tone;
    this.place = place;
    this.next = next;
  }

  public String label() {
    return label;
  }

  public String tone() {
    return tone;
  }

  /** Which of the five stages it is in, from 1; 6 when all are done. */
  public int place() {
    return place;
  }

  /** What happens now, for the employer's side. */
  public String next() {
    return next;
  }

  public boolean isOpen() {
    return this != CERTIFIED && this != WITHDRAWN;
  }

  /** Where the step leads from here; empty when it may not be taken. */
  public Optional<FoundingState> after(FoundingStep step) {
    return Optional.ofNullable(
        switch (this) {
          case APPLIED ->
              switch (step) {
                case APPROVE -> APPROVED;
                case RETURN -> RETURNED;
                case WITHDRAW -> WITHDRAWN;
                default -> null;
              };
          case RETURNED ->
              switch (step) {
                case RESUBMIT -> APPLIED;
                case WITHDRAW -> WITHDRAWN;
                default -> null;
              };
          case APPROVED, RESULT_RETURNED ->
              switch (step) {
                case REPORT -> REPORTED;
                case WITHDRAW -> WITHDRAWN;
                default -> null;
              };
          case REPORTED ->
              switch (step) {
                case FILE -> FILED;
                case RETURN_RESULT -> RESULT_RETURNED;
                default -> null;
              };
          case FILED -> step == FoundingStep.CERTIFY ? CERTIFIED : null;
          case CERTIFIED, WITHDRAWN -> null;
        });
  }
}
