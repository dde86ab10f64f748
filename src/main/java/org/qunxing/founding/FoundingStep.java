package org.qunxing.founding;

/** What may be done to a founding, and by which side. */
public enum FoundingStep {
  APPLY("提交申请", Side.EMPLOYER),
  RESUBMIT("重新提交", Side.EMPLOYER),
  WITHDRAW("撤回申请", Side.EMPLOYER),
  APPROVE("批复同意", Side.UPPER),
  RETURN("退回申请", Side.UPPER),
  REPORT("报送选举结果", Side.EMPLOYER),
  FILE("结果备案", Side.UPPER),
  RETURN_RESULT("退回结果", Side.UPPER),
  CERTIFY("颁发工会法人资格证", Side.DISTRICT);

  /** Who takes a step. */
  public enum Side {
    /** The applicant, or staff helping her. */
    EMPLOYER,
    /** The street's or park's union. */
    UPPER,
    DISTRICT
  }

  private final String label;
  private final Side side;

  FoundingStep(String label, Side side) {
    this.label = label;
    this.side = side;
  }

  public String label() {
    return label;
  }

  public Side side() {
    return side;
  }
}
