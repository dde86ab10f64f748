package org.qunxing.benefits.claiming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Standing;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.web.Choice;

/**
 * An offer on a member's phone.
 *
 * @param now the platform's time, from which the page counts down by itself
 * @param audience whom it is for, in words
 * @param kept shares kept for some people, in words
 * @param mine how the own wish stands; null when there is none
 * @param answer what the last tap came to where nothing was recorded, in words; null for nothing
 * @param crowd how many there are and how many came, in words
 * @param chance what one may hope for, in words; null where there is nothing to say
 * @param draw where the draw is published; null where there is none
 * @param entry what the button needs; null where there is no button
 */
public record MemberOfferPage(
    Offer offer,
    Instant now,
    String audience,
    List<String> kept,
    @Nullable Mine mine,
    @Nullable String answer,
    String crowd,
    @Nullable String chance,
    @Nullable String draw,
    @Nullable Entry entry) {

  /**
   * The own wish.
   *
   * @param code for the counter
   * @param counter where it is fetched; null where the offer names one place for all
   * @param handedOut when and by whom it was handed out; null when it was not
   */
  public record Mine(
      Standing standing,
      String code,
      @Nullable String counter,
      @Nullable String handedOut,
      boolean mayGiveBack) {

    public boolean held() {
      return standing.state() == Standing.State.HELD;
    }

    public boolean waiting() {
      return standing.state() == Standing.State.WAITING;
    }

    public boolean offered() {
      return standing.state() == Standing.State.OFFERED;
    }

    public boolean entered() {
      return standing.state() == Standing.State.ENTERED;
    }
  }

  /**
   * What stands around the button.
   *
   * @param question to be answered first; null where none is asked
   * @param wrong what to say beside the question; null at first
   * @param counters to choose from; empty where there is no choice
   */
  public record Entry(
      String token, @Nullable String question, @Nullable String wrong, List<Choice> counters) {}

  public String at() {
    return "/my/offers/" + offer.number();
  }

  public boolean calledOff() {
    return offer.state() == OfferState.CALLED_OFF;
  }

  public boolean coming() {
    return offer.state() == OfferState.PUBLISHED && offer.phase(now) == Phase.COMING;
  }

  public boolean open() {
    return offer.state() == OfferState.PUBLISHED && offer.phase(now) == Phase.OPEN;
  }

  public boolean ended() {
    return !calledOff() && !coming() && !open();
  }

  /** What the button says. */
  public String verb() {
    return offer.terms().isDraw() ? "登记抽签" : "立即领取";
  }

  public List<Choice> pieces() {
    return java.util.stream.IntStream.rangeClosed(1, offer.terms().perPerson())
        .mapToObj(n -> Choice.of(String.valueOf(n), n + " 份"))
        .toList();
  }
}
