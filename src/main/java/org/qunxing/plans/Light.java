package org.qunxing.plans;

/** How something stands, by the published rule ({@code /workbench/plans/lights}). */
public enum Light {
  GREEN("绿灯", "正常"),
  AMBER("黄灯", "偏慢"),
  RED("红灯", "滞后"),
  /** No judgement: nothing to count yet, or too few cases. */
  NONE("未亮灯", "暂无数据");

  private final String label;
  private final String meaning;

  Light(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The name people see; a light is never told by colour alone. */
  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }

  /** The one that needs more attention; {@link #NONE} never outweighs a judgement. */
  public Light worse(Light other) {
    return severity() >= other.severity() ? this : other;
  }

  private int severity() {
    return switch (this) {
      case NONE -> 0;
      case GREEN -> 1;
      case AMBER -> 2;
      case RED -> 3;
    };
  }
}
