package org.qunxing.cockpit;

import java.util.Locale;
import java.util.stream.Stream;
import org.qunxing.plans.Light;

/** How many stand at each light. */
public record LightCount(int green, int amber, int red, int none) {

  static LightCount of(Stream<Light> lights) {
    int[] counts = new int[Light.values().length];
    lights.forEach(light -> counts[light.ordinal()]++);
    return new LightCount(
        counts[Light.GREEN.ordinal()],
        counts[Light.AMBER.ordinal()],
        counts[Light.RED.ordinal()],
        counts[Light.NONE.ordinal()]);
  }

  public int total() {
    return green + amber + red + none;
  }

  /** Those that have figures to judge by. */
  public int judged() {
    return green + amber + red;
  }

  /** The share that is in order, of those that can be judged; 0 to 1. */
  public double share() {
    return judged() == 0 ? 0 : (double) green / judged();
  }

  /** How the share looks: bad while anything is red. */
  public String tone() {
    if (red > 0) {
      return "bad";
    }
    return amber > 0 ? "warn" : "good";
  }

  /** 3 正常 · 1 偏慢, leaving out what there is none of. */
  public String words() {
    StringBuilder words = new StringBuilder();
    append(words, green, Light.GREEN);
    append(words, amber, Light.AMBER);
    append(words, red, Light.RED);
    append(words, none, Light.NONE);
    return words.isEmpty() ? "暂无" : words.toString();
  }

  private static void append(StringBuilder words, int count, Light light) {
    if (count > 0) {
      words.append(words.isEmpty() ? "" : " · ").append(count).append(' ').append(light.meaning());
    }
  }

  /** The colour's name in the light component. */
  static String colour(Light light) {
    return light.name().toLowerCase(Locale.ROOT);
  }
}
