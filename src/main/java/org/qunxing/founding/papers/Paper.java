package org.qunxing.founding.papers;

import java.util.Arrays;
import java.util.List;
import org.qunxing.founding.FoundingState;
import org.qunxing.founding.cases.Founding;

/** A document that a founding brings forth. */
public enum Paper {
  APPLICATION("application", "关于成立工会的请示"),
  APPROVAL("approval", "关于同意成立工会的批复"),
  RESULT("result", "关于工会选举结果的报告"),
  CERTIFICATE("certificate", "工会法人资格登记表");

  private final String key;
  private final String title;

  Paper(String key, String title) {
    this.key = key;
    this.title = title;
  }

  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /** Whether there is one already. */
  public boolean isOf(Founding founding) {
    return switch (this) {
      case APPLICATION -> true;
      case APPROVAL -> founding.approvedOn() != null;
      case RESULT -> founding.result() != null;
      case CERTIFICATE -> founding.state() == FoundingState.CERTIFIED;
    };
  }

  public static List<Paper> of(Founding founding) {
    return Arrays.stream(values()).filter(paper -> paper.isOf(founding)).toList();
  }
}
