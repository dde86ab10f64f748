package org.qunxing.cadres.exams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Which questions a sitting gets, and in which order: a function of the seed alone, so that anybody
 * can check it later. {@link Random} is specified to the bit, hence the same for ever.
 */
public final class Draw {

  private Draw() {}

  /** So many of the bank, in an order of their own; all of them when there are no more. */
  public static List<UUID> questions(long seed, List<UUID> bank, int drawn) {
    List<UUID> order = new ArrayList<>(bank);
    Collections.sort(order);
    Collections.shuffle(order, new Random(seed));
    return List.copyOf(order.subList(0, Math.min(drawn, order.size())));
  }

  /** In which order a question's options are shown; true and false stay as they are. */
  public static List<Integer> options(long seed, Question question) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, question.options().size()).boxed().toList());
    if (question.kind() != QuestionKind.TRUE_FALSE) {
      UUID id = question.id();
      Collections.shuffle(
          order, new Random(seed ^ id.getMostSignificantBits() ^ id.getLeastSignificantBits()));
    }
    return List.copyOf(order);
  }
}
