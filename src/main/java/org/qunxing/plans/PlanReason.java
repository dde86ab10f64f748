package org.qunxing.plans;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum PlanReason implements Reason {
  NOT_A_DRAFT("规划已确认，不能再直接修改。请用“调整”，并写明理由。", 409),
  NOT_CONFIRMED("规划还是草稿，确认后才能督办和调整。", 409),
  NOT_READY("还有 %s 项没有填好，补齐后再确认。", 409),
  ALREADY_CONFIRMED("本单位 %s 年已有确认的规划。需要修改时，请在那份规划上“调整”。", 409),
  LIST_NOT_EMPTY("清单里还有举措，请先移到别的清单。", 409),
  MERGE_WITH_ITSELF("不能和自己合并，请选另一条指标。", 422),
  URGED_TODAY("今天已经催办过。同一项任务每个工作日最多催办一次。", 409),
  TASK_DONE("任务已经办结。", 409),
  NOT_REPORTED("责任人还没有报办结，没有可退回的内容。", 409),
  NOT_REACHED("平台记录显示目标还没有达到，不能按记录办结。可由主管干部写明理由后办结。", 409),
  NOT_THE_OWNER("只有这项任务的责任人可以说明和报办结。", 403),
  NOT_INSTRUCTED("这项任务还没有领导批示，不需要回复。", 409),
  CHANGED_MEANWHILE("别人刚刚改动了这项内容，请刷新后再办。", 409),
  NOTHING_CHANGED("没有改动任何内容，不需要记录调整。", 422);

  private final String text;
  private final int status;

  PlanReason(String text, int status) {
    this.text = text;
    this.status = status;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return status;
  }
}
