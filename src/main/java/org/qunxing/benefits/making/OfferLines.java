package org.qunxing.benefits.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.web.FormErrors;

/** Reads the lines of counters and kept shares: what they come to, and what is wrong with them. */
record OfferLines(List<OfferPart> parts, FormErrors errors) {

  private static final int MOST = 1_000_000;

  static OfferLines of(OfferForm form) {
    List<OfferPart> parts = new ArrayList<>();
    FormErrors errors = FormErrors.NONE;
    for (int line = 0; line < form.counterNames().size(); line++) {
      String name = form.counterNames().get(line).strip();
      String typed = at(form.counterPieces(), line);
      if (name.isEmpty() && typed.isEmpty()) {
        continue;
      }
      Optional<Integer> pieces = pieces(typed);
      if (name.isEmpty() || name.length() > 40 || pieces.isEmpty()) {
        errors = errors.with("counterNames", "每个领取点填名称（40 字以内）和份数（1 到 1000000）");
      } else {
        parts.add(OfferPart.counter(parts.size() + 1, name, pieces.get()));
      }
    }
    boolean atCounters = !parts.isEmpty();
    for (int line = 0; line < form.keptFor().size(); line++) {
      String whom = form.keptFor().get(line).strip();
      String typed = at(form.keptPieces(), line);
      if (whom.isEmpty() && typed.isEmpty()) {
        continue;
      }
      Optional<OfferPart> part =
          pieces(typed).flatMap(pieces -> KeptShare.read(parts.size() + 1, whom, pieces));
      if (part.isEmpty()) {
        errors = errors.with("keptFor", "每个预留份额选留给谁，填份数（1 到 1000000）");
      } else if (atCounters) {
        errors = errors.with("keptFor", "按领取点备货时不能再预留份额，请二选一");
      } else {
        parts.add(part.get());
      }
    }
    return new OfferLines(List.copyOf(parts), totals(form, parts, atCounters, errors));
  }

  private static FormErrors totals(
      OfferForm form, List<OfferPart> parts, boolean atCounters, FormErrors errors) {
    if (atCounters && form.pieces() != null) {
      return errors.with("pieces", "按领取点备货时，总份数是各点之和，这里请留空");
    }
    if (!atCounters && form.pieces() == null) {
      return errors.with("pieces", "请填写份数");
    }
    long sum = parts.stream().mapToLong(OfferPart::pieces).sum();
    return sum > MOST ? errors.with("pieces", "份数合计不超过 1000000") : errors;
  }

  /** With the part for everybody in front. */
  List<OfferPart> all(int general) {
    List<OfferPart> all = new ArrayList<>();
    all.add(OfferPart.general(general));
    all.addAll(parts);
    return all;
  }

  private static String at(List<String> column, int line) {
    return line < column.size() ? column.get(line).strip() : "";
  }

  private static Optional<Integer> pieces(String typed) {
    return typed.matches("[1-9][0-9]{0,6}") && Integer.parseInt(typed) <= MOST
        ? Optional.of(Integer.parseInt(typed))
        : Optional.empty();
  }
}
