package org.qunxing.members.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.FormErrors;

/**
 * What the page of one roster shows.
 *
 * @param counts what would become, or became, of the rows; null while they are being checked
 * @param undone what went and what stayed when it was taken back; null when nobody tried
 * @param undoUntil null when it cannot be taken back
 * @param reason what was typed as the reason of a download that was not accepted
 */
public record RosterPage(
    Roster roster,
    StagedRows.@Nullable Counts counts,
    List<StagedRows.Wrong> wrong,
    List<StagedRows.Preview> first,
    StagedRows.@Nullable Undone undone,
    List<StagedRows.Kept> kept,
    @Nullable Instant undoUntil,
    ReasonForm reason,
    FormErrors errors) {

  /** Which of the four steps it stands at. */
  public int step() {
    return switch (roster.state()) {
      case UPLOADED -> 1;
      case CHECKING, FAILED -> 2;
      case CHECKED, CANCELLED -> 3;
      case APPLYING -> 4;
      case APPLIED, UNDOING, UNDONE -> 5;
    };
  }

  /** What happens to the good rows, in sentences. */
  public List<String> outcomes() {
    List<String> sentences = new ArrayList<>();
    if (counts != null) {
      add(sentences, counts.join(), "%d 人入会");
      add(sentences, counts.transfer(), "%d 人已是您管理的另一单位的会员，直接转会");
      add(sentences, counts.propose(), "%d 人是别处单位的会员，向原单位和本人提出转会，对方同意后转入");
      add(sentences, counts.complete(), "%d 人已在册，只补上空缺的资料，已有的不改");
    }
    return sentences;
  }

  private static void add(List<String> sentences, int people, String text) {
    if (people > 0) {
      sentences.add(text.formatted(people));
    }
  }

  public static String action(String action) {
    return switch (action) {
      case "JOIN" -> "入会";
      case "TRANSFER" -> "转会";
      case "PROPOSE" -> "提出转会";
      default -> "补充资料";
    };
  }
}
