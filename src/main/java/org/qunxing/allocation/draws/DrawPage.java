package org.qunxing.allocation.draws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.draws.Draw.Counts;
import org.qunxing.allocation.draws.Draw.Limit;
import org.qunxing.allocation.draws.Draw.PartOfDraw;
import org.qunxing.allocation.draws.Draw.Promise;
import org.qunxing.allocation.draws.DrawTerms.Lots;
import org.qunxing.web.Pager;
import org.qunxing.web.Written;

/**
 * A draw as everybody sees it.
 *
 * @param entered how many have entered so far, before the list
 * @param asked the code that somebody looks for, empty when nobody does
 * @param found its entry; null when there is none
 */
public record DrawPage(
    Draw draw,
    Promise promise,
    int entered,
    Counts counts,
    List<DrawEntry> entries,
    Pager pager,
    String asked,
    @Nullable DrawEntry found,
    Instant now) {

  static final int SIZE = 100;

  public int step() {
    return draw.step(now);
  }

  public String state() {
    return draw.state(now);
  }

  public String tone() {
    return draw.tone();
  }

  /** The terms, each in one sentence. */
  public List<String> rules() {
    List<String> rules = new ArrayList<>();
    rules.add(lots());
    rules.add(parties());
    rules.add(
        draw.partyMost() == 1
            ? "按抽出的先后依次给，给完为止。"
            : "按抽出的先后依次给，给完为止。剩下的不够一组人全部入选时，跳过这一组，后面人少的继续往下排。");
    rules.add(queue());
    promise.limits().forEach(limit -> rules.add(limit(limit)));
    return List.copyOf(rules);
  }

  private String lots() {
    if (promise.lots().size() == 1) {
      return "每份报名的机会一样多。";
    }
    return promise.lots().stream()
        .map(one -> one.who() + " " + one.lots() + " 支签")
        .collect(Collectors.joining("，", "", "；多支签取最靠前的一支。"));
  }

  private String parties() {
    return draw.partyMost() == 1
        ? "每人单独报名，一人一份。"
        : "可以最多 " + draw.partyMost() + " 人结伴，算一份报名，要中一起中；每人只能在一份里。结伴的人又单独报了名，只算结伴那份。";
  }

  private String queue() {
    Integer most = draw.queueMost();
    if (most == null) {
      return "没中的按抽出的先后候补，有人退出就依次递补。";
    }
    return most == 0 ? "没有候补。" : "没中的按抽出的先后候补，最多 " + most + " 份。";
  }

  private static String limit(Limit limit) {
    String whom =
        switch (limit.counts()) {
          case "HOUSEHOLD" -> "每户";
          case "UNIT" -> "每个单位";
          default -> "每人";
        };
    return "%s：%s最多 %d 份，开奖时已经达到的跳过。".formatted(limit.name(), whom, limit.most());
  }

  /** 公共名额 300 份；大字专场 30 份. */
  public String capacity() {
    return promise.parts().stream()
        .map(part -> name(part) + units(part.promised()))
        .collect(Collectors.joining("；"));
  }

  /** What was there at the draw, where it is not what was promised; else empty. */
  public String differently() {
    return promise.parts().stream()
        .filter(part -> draw.isDrawn() && !Objects.equals(part.promised(), part.available()))
        .map(part -> name(part) + units(part.available()))
        .collect(Collectors.joining("；"));
  }

  private static String units(@Nullable Integer units) {
    return units == null ? "不限" : Written.number(units) + " 份";
  }

  /** 2 支签，3 人: what differs between entries; empty when nothing does. */
  public String shape(DrawEntry entry) {
    String lots = isWeighted() ? entry.lots() + " 支签" : "";
    String people = draw.partyMost() > 1 ? entry.people() + " 人" : "";
    return lots.isEmpty() || people.isEmpty() ? lots + people : lots + "，" + people;
  }

  /** Whether entries differ in anything. */
  public boolean isShaped() {
    return isWeighted() || draw.partyMost() > 1;
  }

  private String name(PartOfDraw part) {
    if (part.part() == 0) {
      return promise.parts().size() == 1 ? "" : "公共名额 ";
    }
    return part.name() + " ";
  }

  /** Whether lots differ between entries. */
  private boolean isWeighted() {
    return promise.lots().stream().map(Lots::lots).distinct().count() > 1;
  }

  /** 中签, and from which part where there are several. */
  public String result(DrawEntry entry) {
    if (entry.result() == null) {
      return "等待开奖";
    }
    return promise.parts().stream()
        .filter(part -> part.part() != 0 && Integer.valueOf(part.part()).equals(entry.part()))
        .map(part -> entry.result().label() + "（" + part.name() + "）")
        .findFirst()
        .orElse(entry.result().label());
  }

  public static String tone(DrawEntry entry) {
    if (entry.result() == null) {
      return "plain";
    }
    return switch (entry.result()) {
      case HELD -> "good";
      case WAITING -> "warn";
      case NOT_DRAWN, PASSED_OVER, LEFT -> "plain";
    };
  }
}
