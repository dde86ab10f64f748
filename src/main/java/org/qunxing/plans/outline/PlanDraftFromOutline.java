package org.qunxing.plans.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.PlanOutline;
import org.qunxing.planreader.Section;
import org.qunxing.planreader.Target;
import org.qunxing.plans.outline.DraftOutline.DraftInitiative;
import org.qunxing.plans.outline.DraftOutline.DraftList;
import org.qunxing.plans.outline.DraftOutline.Duty;
import org.qunxing.plans.outline.DraftOutline.KeyTask;
import org.qunxing.plans.outline.Paragraphs.Paragraph;

/**
 * Turns an outline into lists and initiatives. Sections called …清单 are the lists; where a document
 * has none, its outermost sections are. Numbered sections below a list are its initiatives; where
 * there are none, its paragraphs are. What frames a plan (指导思想, 保障措施) is proposed as dropped.
 */
public final class PlanDraftFromOutline {

  static final String OTHERS = "其他举措";
  static final String REST = "其他部分";
  private static final int LONGEST_TITLE = 60;
  private static final Pattern LIST = Pattern.compile(".{0,24}[清淸][单單](?:[（(].*[）)])?");
  private static final Pattern FRAME =
      Pattern.compile(
          ".{0,6}(?:指导思想|指導思想|总体要求|總體要求|总体思路|基本原则|工作原则|(?:总体|任务|工作|主要)目标"
              + "|背景|形势|附则|前言|结束语).{0,6}");

  /** These never hold promises to the outside, whatever figures they name. */
  private static final Pattern SAFEGUARD =
      Pattern.compile(".{0,6}(?:保障措施|保障機制|保障机制|组织保障|組織保障|组织领导|工作要求|有关要求|几点要求).{0,6}");

  private final String source;
  private final @Nullable Integer year;

  private PlanDraftFromOutline(String source, @Nullable Integer year) {
    this.source = source;
    this.year = year;
  }

  /**
   * @param source the text that the outline's offsets point into
   */
  public static DraftOutline of(PlanOutline outline, String source) {
    PlanDraftFromOutline draft = new PlanDraftFromOutline(source, outline.year());
    return new DraftOutline(outline.title(), outline.year(), draft.lists(outline.sections()));
  }

  private List<DraftList> lists(List<Section> sections) {
    List<DraftList> lists = new ArrayList<>();
    List<DraftInitiative> rest = new ArrayList<>();
    boolean named = sections.stream().anyMatch(PlanDraftFromOutline::holdsList);
    for (Section section : unwrapped(sections, named)) {
      if (named ? holdsList(section) : section.level() > 0 && !frames(section)) {
        collect(section, named, lists, rest);
      } else {
        rest.addAll(leftOver(section));
      }
    }
    List<DraftList> withDuties = TaskTable.of(source).assign(lists);
    return together(withDuties, rest);
  }

  private static List<DraftList> together(List<DraftList> lists, List<DraftInitiative> rest) {
    List<DraftList> all = new ArrayList<>(lists);
    List<DraftInitiative> kept = rest.stream().filter(one -> !one.dropped()).toList();
    List<DraftInitiative> dropped = rest.stream().filter(DraftInitiative::dropped).toList();
    if (!kept.isEmpty()) {
      all.add(new DraftList(OTHERS, kept));
    }
    if (!dropped.isEmpty()) {
      all.add(new DraftList(REST, dropped));
    }
    return all;
  }

  /**
   * Without named lists, a single section around everything is the document's title, not a list.
   */
  private static List<Section> unwrapped(List<Section> sections, boolean named) {
    List<Section> headed = sections.stream().filter(section -> section.level() > 0).toList();
    return !named && headed.size() == 1 && headed.getFirst().children().size() > 1
        ? Stream.concat(
                sections.stream().filter(section -> section.level() == 0),
                headed.getFirst().children().stream())
            .toList()
        : sections;
  }

  private void collect(
      Section section, boolean named, List<DraftList> lists, List<DraftInitiative> rest) {
    if (!named || isList(section)) {
      lists.add(new DraftList(heading(section), initiatives(section)));
      return;
    }
    for (Section child : section.children()) {
      if (holdsList(child)) {
        collect(child, true, lists, rest);
      } else {
        rest.add(whole(child));
      }
    }
  }

  private List<DraftInitiative> initiatives(Section list) {
    if (list.children().isEmpty()) {
      return fromParagraphs(list);
    }
    List<DraftInitiative> found = new ArrayList<>(ownWords(list).stream().toList());
    list.children().forEach(child -> found.add(whole(child)));
    return found;
  }

  /** Targets in a list's opening words would be lost with them: they become an initiative. */
  private java.util.Optional<DraftInitiative> ownWords(Section list) {
    int end = list.children().getFirst().start();
    return list.targets().isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new DraftInitiative(
                "",
                heading(list),
                list.text(),
                list.start(),
                end,
                false,
                list.targets(),
                tasks(list.text(), list.targets()),
                Duty.NONE));
  }

  private List<DraftInitiative> fromParagraphs(Section list) {
    List<Paragraph> paragraphs = Paragraphs.locate(list.text(), source, list.start(), list.end());
    if (paragraphs.size() < 2) {
      return List.of(whole(list));
    }
    List<DraftInitiative> found = new ArrayList<>();
    List<Target> left = new ArrayList<>(list.targets());
    for (Paragraph paragraph : paragraphs.reversed()) {
      List<Target> own =
          left.stream().filter(target -> target.start() >= paragraph.start()).toList();
      left.removeAll(own);
      found.addFirst(paragraph(paragraph, own));
    }
    if (!left.isEmpty()) {
      found.addFirst(whole(list, left));
    }
    return found;
  }

  private DraftInitiative paragraph(Paragraph paragraph, List<Target> targets) {
    return new DraftInitiative(
        "",
        firstSentence(paragraph.text()),
        paragraph.text(),
        paragraph.start(),
        paragraph.end(),
        false,
        targets,
        tasks(paragraph.text(), targets),
        Duty.NONE);
  }

  /** A sentence with a target is supervised by its indicator and needs no task beside it. */
  private List<KeyTask> tasks(String body, List<Target> targets) {
    return KeyTasks.in(body, year).stream()
        .filter(task -> targets.stream().noneMatch(target -> task.title().contains(target.quote())))
        .toList();
  }

  private List<DraftInitiative> leftOver(Section section) {
    boolean empty = section.level() == 0 && section.text().isBlank() && section.targets().isEmpty();
    return empty ? List.of() : List.of(whole(section));
  }

  private DraftInitiative whole(Section section) {
    return whole(section, allTargets(section).toList());
  }

  private DraftInitiative whole(Section section, List<Target> targets) {
    String body = allText(section);
    boolean dropped =
        safeguards(section)
            || tabled(section)
            || targets.isEmpty() && (section.level() == 0 || frames(section));
    return new DraftInitiative(
        section.number(),
        heading(section),
        body,
        section.start(),
        section.end(),
        dropped,
        targets,
        dropped ? List.of() : tasks(body, targets),
        Duty.NONE);
  }

  /** A table of key tasks: its rows go to the initiatives they are about. */
  private boolean tabled(Section section) {
    return !TaskTable.of(source.substring(section.start(), section.end())).rows().isEmpty();
  }

  private static Stream<Target> allTargets(Section section) {
    return Stream.concat(
        section.targets().stream(),
        section.children().stream().flatMap(PlanDraftFromOutline::allTargets));
  }

  private static String allText(Section section) {
    StringBuilder text = new StringBuilder(section.text());
    for (Section child : section.children()) {
      text.append(text.isEmpty() ? "" : "\n").append(child.title());
      String below = allText(child);
      text.append(below.isEmpty() ? "" : "\n" + below);
    }
    return text.toString();
  }

  private static String heading(Section section) {
    String title = section.title().isBlank() ? section.text() : section.title();
    return title.isBlank() ? "（无标题）" : firstSentence(title);
  }

  private static String firstSentence(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    int stop = line.indexOf('。');
    String sentence = stop > 0 ? line.substring(0, stop) : line;
    return sentence.length() <= LONGEST_TITLE ? sentence : firstClause(sentence);
  }

  private static String firstClause(String sentence) {
    int comma = sentence.indexOf('，');
    String clause = comma >= 4 ? sentence.substring(0, comma) : sentence;
    return clause.length() <= LONGEST_TITLE ? clause : clause.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private static boolean frames(Section section) {
    return FRAME.matcher(section.title().strip()).matches() || safeguards(section);
  }

  private static boolean safeguards(Section section) {
    return SAFEGUARD.matcher(section.title().strip()).matches();
  }

  private static boolean isList(Section section) {
    return section.level() > 0 && LIST.matcher(section.title().strip()).matches();
  }

  private static boolean holdsList(Section section) {
    return isList(section) || section.children().stream().anyMatch(PlanDraftFromOutline::holdsList);
  }
}
