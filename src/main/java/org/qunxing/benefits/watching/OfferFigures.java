package org.qunxing.benefits.watching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an offer went so far. Sums and shares only: nobody is ranked.
 *
 * @param came wishes that were recorded
 * @param given pieces in members' hands
 * @param left pieces that nobody has
 * @param handedOut pieces that counters handed out
 * @param people who have something
 * @param notFetched pieces held but not handed out after the last day to fetch them; null before
 * @param firstTimers people for whom it was the first benefit ever
 * @param areas people by the unit below the sponsor, most first
 */
public record OfferFigures(
    long came,
    int given,
    int left,
    int waiting,
    int handedOut,
    int people,
    int gaveBack,
    @Nullable Integer notFetched,
    int firstTimers,
    int newForm,
    int frontLine,
    List<Share> areas,
    List<PartFigures> parts) {

  /**
   * A part of all who have something.
   *
   * @param percent of them, rounded
   */
  public record Share(String name, int people, int percent) {}

  /** How far one part is given out. */
  public record PartFigures(String name, int pieces, int given, int handedOut) {

    public int left() {
      return pieces - given;
    }
  }

  /** In a sentence that can be read out: who was reached, without a ranking. */
  public String fairness() {
    if (people == 0) {
      return "还没有人领到。";
    }
    return "每 100 位领到的人中，%d 位是第一次领到普惠福利，%d 位是新就业形态劳动者，%d 位是一线职工（农民工）。"
        .formatted(of(firstTimers), of(newForm), of(frontLine));
  }

  private int of(int some) {
    return Math.round(100f * some / people);
  }
}
