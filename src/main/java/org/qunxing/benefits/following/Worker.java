package org.qunxing.benefits.following;

import java.util.Set;
import org.qunxing.members.MemberGroup;

/** As whom a person is counted, of what the register knows: the first that fits. */
enum Worker {
  NEW_FORM("新就业形态"),
  FRONT_LINE("一线职工（农民工）"),
  OTHER("其他");

  private final String label;

  Worker(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static Worker of(Set<MemberGroup> groups) {
    if (groups.contains(MemberGroup.NEW_FORM)) {
      return NEW_FORM;
    }
    return groups.contains(MemberGroup.MIGRANT_WORKER) ? FRONT_LINE : OTHER;
  }
}
