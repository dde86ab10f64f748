package org.qunxing.terms.reelecting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.documents.writing.DocumentTable;
import org.qunxing.documents.writing.DocumentTable.Column;
import org.qunxing.documents.writing.OfficialDocument;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.Term;
import org.qunxing.web.Written;

/** The papers of a re-election, filled in from what is known. */
final class ElectionPapers {

  /** A paper of the pack. */
  enum Paper {
    REQUEST("request", "关于换届选举的请示"),
    CANDIDATES("candidates", "候选人建议名单"),
    BALLOT("ballot", "选票"),
    RESULT("result", "选举结果报告");

    final String key;
    final String title;

    Paper(String key, String title) {
      this.key = key;
      this.title = title;
    }
  }

  private final Unit unit;
  private final String upper;
  private final Term term;
  private final List<Elected> candidates;
  private final LocalDate today;

  ElectionPapers(Unit unit, String upper, Term term, List<Elected> proposed, LocalDate today) {
    this.unit = unit;
    this.upper = upper;
    this.term = term;
    this.candidates = proposed.isEmpty() ? term.officers() : proposed;
    this.today = today;
  }

  byte[] write(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document(paper).writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  private OfficialDocument document(Paper paper) {
    return switch (paper) {
      case REQUEST -> request();
      case CANDIDATES -> list();
      case BALLOT -> ballot();
      case RESULT -> result();
    };
  }

  private OfficialDocument request() {
    return OfficialDocument.titled("关于%s换届选举的请示".formatted(unit.name()))
        .addressee(upper)
        .paragraph(
            "%s第 %d 届委员会于%s选举产生，任期 %d 年，将于%s届满。按照规定，拟召开会员大会进行换届选举，产生第 %d 届委员会。"
                .formatted(
                    unit.name(),
                    term.ordinal(),
                    Written.day(term.beganOn()),
                    term.years(),
                    Written.day(term.endsOn()),
                    term.ordinal() + 1))
        .paragraph("候选人建议名单附后。候选人中没有单位主要负责人的近亲属。")
        .paragraph("以上请示当否，请批复。")
        .attachments(List.of("候选人建议名单"))
        .signed(today, unit.name());
  }

  private OfficialDocument list() {
    DocumentTable table =
        DocumentTable.of(
            "候选人建议名单", Column.text("拟任职务", 3), Column.text("姓名", 2), Column.centered("性别", 1));
    for (Elected person : candidates) {
      table.row(person.post().label(term.line()), person.name(), person.sex().label());
    }
    return OfficialDocument.titled("%s第 %d 届委员会候选人建议名单".formatted(unit.name(), term.ordinal() + 1))
        .table(table)
        .signed(today, unit.name());
  }

  private OfficialDocument ballot() {
    DocumentTable table =
        DocumentTable.of(
            "候选人",
            Column.text("职务", 3),
            Column.text("姓名", 2),
            Column.centered("赞成", 1),
            Column.centered("反对", 1),
            Column.centered("弃权", 1));
    for (Elected person : candidates) {
      table.row(person.post().label(term.line()), person.name(), "", "", "");
    }
    table.row("另选他人", "", "", "", "");
    return OfficialDocument.titled("%s换届选举选票".formatted(unit.name()))
        .paragraph("赞成的在“赞成”栏画“○”，反对的在“反对”栏画“×”，不画为弃权。另选他人的写明姓名和职务。每项职务所选人数不超过应选人数，超过的为废票。")
        .table(table);
  }

  private OfficialDocument result() {
    Meeting meeting = term.meeting();
    DocumentTable table =
        DocumentTable.of(
            "当选人员",
            Column.text("职务", 3),
            Column.text("姓名", 2),
            Column.centered("性别", 1),
            Column.number("得票", 1));
    for (Elected person : term.officers()) {
      table.row(
          person.post().label(term.line()),
          person.name(),
          person.sex().label(),
          Integer.toString(person.votes()));
    }
    return OfficialDocument.titled("关于%s选举结果的报告".formatted(unit.name()))
        .addressee(upper)
        .paragraph(
            "%s于%s召开大会，应到会 %d 人，实到会 %d 人，收回有效票 %d 张，选举有效，产生第 %d 届委员会，任期 %d 年。"
                .formatted(
                    unit.name(),
                    Written.day(meeting.heldOn()),
                    meeting.entitled(),
                    meeting.present(),
                    meeting.ballots(),
                    term.ordinal(),
                    term.years()))
        .table(table)
        .paragraph("特此报告。")
        .signed(meeting.heldOn(), unit.name());
  }
}
