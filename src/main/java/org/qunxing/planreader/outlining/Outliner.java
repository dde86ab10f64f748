package org.qunxing.planreader.outlining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Marker;
import org.qunxing.planreader.lines.Marker.Style;
import org.qunxing.planreader.lines.Numbering;
import org.qunxing.planreader.lines.Passage;

/** Builds the tree of sections from the passages of a document. */
public final class Outliner {

  private static final int LONGEST_BARE_HEADING = 30;
  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_TURN = 60;
  private static final Pattern TURN =
      Pattern.compile(
          "(20\\d\\d年|明年|新的一年|下一步|下一阶段|下阶段)(?!.*(问题|不足|困难|成绩|成效|取得)).*(将|要|着力|重点|抓好|做好|推进).*：");
  private static final Pattern AHEAD = Pattern.compile("下一步|下一阶段|下阶段|明年|计划|思路|打算|安排|任务|目标|重点");

  private final List<Passage> passages;
  private final TitleBlock front;
  private final Draft root;
  private final Levels levels;

  private Outliner(List<Passage> all) {
    this.passages = Signature.dropped(Notes.dropped(all));
    this.front = TitleBlock.of(passages);
    var nothing = new Piece(Passage.EMPTY, 0, 0);
    this.root = new Draft(0, nothing, nothing);
    this.levels = new Levels(root);
  }

  /** Title and sections; the text before the first heading is the root's own text. */
  public record Outline(String title, Draft root) {}

  public static Outline of(List<Passage> passages) {
    var outliner = new Outliner(passages);
    return new Outline(outliner.front.title(), outliner.build());
  }

  private Draft build() {
    for (int i = front.bodyFrom(); i < passages.size(); i++) {
      var passage = passages.get(i);
      var marker = Numbering.of(passage);
      if (marker != null && isHeading(marker) && !tellsSeveral(passage, marker)) {
        addHeading(passage, marker);
      } else if (isBareHeading(i)) {
        addBareHeading(i);
      } else if (turnsAhead(i)) {
        levels.addOuter(Piece.of(passage));
      } else {
        levels.current().texts().add(text(passage, marker));
      }
    }
    refine(root);
    return root;
  }

  /** 2027年，我们将抓好以下工作： behind the numbered parts of a report begins its other half. */
  private boolean turnsAhead(int i) {
    var passage = passages.get(i);
    if (i + 1 == passages.size()
        || passage.length() > LONGEST_TURN
        || levels.current().level() == 0
        || !TURN.matcher(passage.plain()).matches()
        || levels.open().anyMatch(above -> AHEAD.matcher(above.title().plain()).find())) {
      return false;
    }
    var next = Numbering.of(passages.get(i + 1));
    return next != null
        && next.value() == 1
        && (next.style() == Style.SPOKEN || levels.restarts(next))
        && !outermostGoesOn(i + 1);
  }

  private boolean outermostGoesOn(int from) {
    if (!levels.isNumbered()) {
      return false;
    }
    return passages.subList(from, passages.size()).stream()
        .map(Numbering::of)
        .anyMatch(marker -> marker != null && levels.isNextOfOutermost(marker));
  }

  private boolean isHeading(Marker marker) {
    return marker.style() != Style.BULLET && (!marker.isWeak() || levels.continues(marker));
  }

  /** 一是…… with 二是…… in the same paragraph: its items are found later, inside the text. */
  private static boolean tellsSeveral(Passage passage, Marker marker) {
    return marker.style() == Style.SPOKEN && SpokenItems.areSeveral(Piece.of(passage));
  }

  private static Piece text(Passage passage, @Nullable Marker marker) {
    int from = marker != null && marker.style() == Style.BULLET ? marker.end() : 0;
    return new Piece(passage, from, passage.length());
  }

  private void addHeading(Passage passage, Marker marker) {
    var inner = marker.style() == Style.MARKDOWN ? innerNumber(passage, marker) : null;
    int labelFrom = inner == null && marker.style() != Style.MARKDOWN ? 0 : marker.end();
    int labelEnd = inner == null ? marker.labelEnd() : marker.end() + inner.labelEnd();
    int from = inner == null ? marker.end() : marker.end() + inner.end();
    var line = Headline.split(passage.plain(), from);
    var section =
        levels.add(
            marker,
            new Piece(passage, labelFrom, labelEnd),
            new Piece(passage, from, Math.max(from, line.titleTo())));
    if (line.textFrom() < passage.length()) {
      section.texts().add(new Piece(passage, line.textFrom(), passage.length()));
    }
  }

  private static @Nullable Marker innerNumber(Passage passage, Marker marker) {
    return Numbering.at(passage.plain().substring(marker.end()));
  }

  /** A short line without a number or a closing mark, with text below it. */
  private boolean isBareHeading(int i) {
    var plain = passages.get(i).plain();
    if (plain.length() > LONGEST_BARE_HEADING || plain.length() < 2 || i + 1 >= passages.size()) {
      return false;
    }
    for (int at = 0; at < plain.length(); at++) {
      if ("。；：！？，".indexOf(plain.charAt(at)) >= 0) {
        return false;
      }
    }
    return Glyphs.isHan(lastLetter(plain))
        && !endsInDate(plain)
        && plain.indexOf(' ') < 0
        && !hasFigure(plain)
        && !isTitleAgain(plain)
        && !endsInDate(passages.get(i + 1).plain());
  }

  /** Above the text that a notice encloses, the title that the notice named already. */
  private boolean isTitleAgain(String plain) {
    return plain.length() >= SHORTEST_TITLE && front.title().contains(plain);
  }

  /** 举办比赛2场 is an item, 2026年工作计划 a heading. */
  private static boolean hasFigure(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (Glyphs.isDigit(plain.charAt(i))) {
        boolean year = plain.startsWith("20", i) && plain.startsWith("年", i + 4);
        if (!year) {
          return true;
        }
        i += 4;
      }
    }
    return false;
  }

  private static char lastLetter(String plain) {
    char last = plain.charAt(plain.length() - 1);
    return "”》）".indexOf(last) >= 0 && plain.length() > 2 ? plain.charAt(plain.length() - 2) : last;
  }

  private static boolean endsInDate(String plain) {
    return plain.endsWith("日") || (plain.endsWith("月") && plain.indexOf('年') > 0);
  }

  /** Where numbering begins anew below it, the heading stands outside of the numbering. */
  private void addBareHeading(int i) {
    var piece = Piece.of(passages.get(i));
    if (beginsNumbering(i + 1)) {
      levels.addOuter(piece);
    } else {
      levels.addInner(piece);
    }
  }

  private boolean beginsNumbering(int from) {
    for (int i = from; i < passages.size(); i++) {
      var marker = Numbering.of(passages.get(i));
      if (marker != null && isHeading(marker)) {
        return marker.value() == 1 && marker.style().ordinal() <= Style.CHINESE.ordinal();
      }
      if (isBareHeading(i)) {
        return false;
      }
    }
    return false;
  }

  /** Finds the headings inside the paragraphs of a section. */
  private static void refine(Draft section) {
    List.copyOf(section.children()).forEach(Outliner::refine);
    var nested = new ArrayList<Draft>();
    if (section.level() > 0
        && section.children().isEmpty()
        && LeadSentences.head(section.texts())) {
      liftLeads(section, nested);
    } else if (section.level() > 0) {
      liftSpoken(section, nested);
    }
    section.children().addAll(0, nested);
  }

  private static void liftLeads(Draft section, List<Draft> nested) {
    for (var text : List.copyOf(section.texts())) {
      int stop = LeadSentences.leadEnd(text);
      if (stop > 0) {
        var passage = text.passage();
        var none = new Piece(passage, text.from(), text.from());
        var child = new Draft(section.level() + 1, none, new Piece(passage, text.from(), stop));
        child.texts().add(new Piece(passage, stop + 1, text.to()));
        nested.add(child);
        section.texts().remove(text);
      } else if (!nested.isEmpty()) {
        nested.getLast().texts().add(text);
        section.texts().remove(text);
      }
    }
    nested.forEach(Outliner::refine);
  }

  private static void liftSpoken(Draft section, List<Draft> nested) {
    for (int i = 0; i < section.texts().size(); i++) {
      var text = section.texts().get(i);
      var items = SpokenItems.of(text);
      if (!items.isEmpty()) {
        int first = items.getFirst().number().from();
        section.texts().set(i, new Piece(text.passage(), text.from(), first));
        for (var item : items) {
          var child = new Draft(section.level() + 1, item.number(), item.title());
          if (!item.text().isEmpty()) {
            child.texts().add(item.text());
          }
          nested.add(child);
        }
      }
    }
    section.texts().removeIf(Piece::isEmpty);
  }
}
