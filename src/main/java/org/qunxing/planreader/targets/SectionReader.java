package org.qunxing.planreader.targets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Section;
import org.qunxing.planreader.Target;
import org.qunxing.planreader.outlining.Draft;
import org.qunxing.planreader.outlining.Piece;

/** Turns drafts into sections and reads the targets of each, in the scope its headings set. */
public final class SectionReader {

  private SectionReader() {}

  /** The sections of the document, the text before the first heading as one of level 0. */
  public static List<Section> read(Draft root, Scope scope) {
    var sections = new ArrayList<Section>();
    if (!root.texts().isEmpty()) {
      sections.add(section(root, scope, When.UNSAID, List.of()));
    }
    var current = scope;
    for (var child : root.children()) {
      var said = scope.under(child.title().plain(), child.level());
      current = said.equals(scope) && current.isAheadOf(scope) ? current : said;
      sections.add(read(child, current, When.UNSAID));
    }
    return sections;
  }

  private static Section read(Draft draft, Scope outer, When opening) {
    var scope = outer.under(draft.title().plain(), draft.level());
    var inner = announced(draft, opening, scope.year());
    var children = draft.children().stream().map(child -> read(child, scope, inner)).toList();
    return section(draft, scope, opening, children);
  }

  /** 到2027年，实现以下目标： speaks for the list that follows. */
  private static When announced(Draft draft, When opening, @Nullable Integer year) {
    if (draft.texts().isEmpty()) {
      return opening;
    }
    var last = draft.texts().getLast();
    return last.plain().endsWith("：")
        ? Times.read(
            last.passage().plain(), Math.max(last.from(), last.to() - 80), last.to(), opening, year)
        : opening;
  }

  private static Section section(Draft draft, Scope scope, When opening, List<Section> children) {
    return new Section(
        draft.level(),
        draft.number().display(),
        draft.title().display(),
        String.join(
            "\n", draft.texts().stream().map(Piece::display).filter(t -> !t.isEmpty()).toList()),
        draft.startOffset(),
        draft.endOffset(),
        targets(draft, scope, opening),
        children);
  }

  /** Where heading and text are one sentence, the text holds the heading too. */
  private static List<Target> targets(Draft draft, Scope scope, When opening) {
    var targets = new ArrayList<Target>();
    var title = draft.title();
    boolean repeated =
        !draft.texts().isEmpty()
            && draft.texts().getFirst().passage() == title.passage()
            && draft.texts().getFirst().from() <= title.from();
    if (!repeated) {
      targets.addAll(Targets.in(title.passage(), title.from(), title.to(), "", scope, opening));
    }
    var heading = repeated || title.isEmpty() ? "" : Subjects.named(title);
    var said = opening;
    for (var text : draft.texts()) {
      targets.addAll(Targets.in(text.passage(), text.from(), text.to(), heading, scope, said));
      said =
          text.plain().endsWith("：")
              ? Times.read(
                  text.passage().plain(),
                  Math.max(text.from(), text.to() - 80),
                  text.to(),
                  said,
                  scope.year())
              : said;
    }
    return targets;
  }
}
