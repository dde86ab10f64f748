package org.qunxing.terms;

import java.util.Arrays;
import java.util.List;
import org.qunxing.kernel.Line;

/** What somebody is elected to; each line has its own word for it. */
public enum Post {
  CHAIR("主席", "书记", "主席"),
  VICE_CHAIR("副主席", "副书记", "副主席"),
  MEMBER("委员", "委员", "执委"),
  WOMEN_HEAD("女职工委员会主任", "", ""),
  WOMEN_MEMBER("女职工委员", "", ""),
  AUDIT_HEAD("经费审查委员会主任", "", ""),
  AUDIT_MEMBER("经费审查委员", "", ""),
  ORGANISER("组织员", "", "");

  private final String union;
  private final String youth;
  private final String women;

  Post(String union, String youth, String women) {
    this.union = union;
    this.youth = youth;
    this.women = women;
  }

  public String label(Line line) {
    return switch (line) {
      case UNION -> union;
      case YOUTH -> youth;
      case WOMEN -> women;
    };
  }

  /** The posts that the line knows. */
  public static List<Post> of(Line line) {
    return Arrays.stream(values()).filter(post -> !post.label(line).isEmpty()).toList();
  }
}
