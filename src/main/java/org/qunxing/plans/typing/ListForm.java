package org.qunxing.plans.typing;

import java.util.Map;
import org.qunxing.plans.content.PlanList;

/** A list's name. */
public record ListForm(String name, int version) implements Typed {

  public ListForm {
    name = name == null ? "" : name;
  }

  public static ListForm of(PlanList list) {
    return new ListForm(list.name(), list.version());
  }

  /** The same over the version that is stored now. */
  @Override
  public ListForm at(int stored) {
    return new ListForm(name, stored);
  }

  @Override
  public Map<String, String> fields() {
    return Map.of("清单名称", name);
  }
}
