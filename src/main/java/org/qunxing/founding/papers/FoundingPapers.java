package org.qunxing.founding.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.qunxing.documents.writing.DocumentTable;
import org.qunxing.documents.writing.DocumentTable.Column;
import org.qunxing.documents.writing.OfficialDocument;
import org.qunxing.founding.Application;
import org.qunxing.founding.Certificate;
import org.qunxing.founding.ElectionResult;
import org.qunxing.founding.cases.Founding;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** Writes a founding's papers after GB/T 9704; nothing in them is typed a second time. */
@Component
public class FoundingPapers {

  private final Units units;

  FoundingPapers(Units units) {
    this.units = units;
  }

  /** The .docx. */
  public byte[] write(Founding founding, Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document(founding, paper).writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  private OfficialDocument document(Founding founding, Paper paper) {
    String upper = units.find(founding.upperId()).map(Unit::name).orElse("上级工会");
    return switch (paper) {
      case APPLICATION -> application(founding, upper);
      case APPROVAL -> approval(founding, upper);
      case RESULT -> result(founding, upper);
      case CERTIFICATE -> certificate(founding, upper);
    };
  }

  private static OfficialDocument application(Founding founding, String upper) {
    Application application = founding.application();
    OfficialDocument document =
        OfficialDocument.titled("关于成立%s的请示".formatted(application.unionName()))
            .addressee(upper)
            .paragraph(employer(application))
            .paragraph(
                "现有职工 %d 人，愿意加入工会的 %d 人，其中女职工 %d 人。根据《中华人民共和国工会法》第十一条，拟%s，每届任期 %d 年。"
                    .formatted(
                        application.employer().headcount(),
                        application.members(),
                        application.women(),
                        application.form().label(),
                        application.years()));
    if (!application.partners().isEmpty()) {
      document.paragraph("联合建会的其他单位如下。").table(partners(application));
    }
    return document
        .paragraph(
            "筹备组负责人：%s（%s），联系电话：%s。"
                .formatted(
                    application.contact().name(),
                    application.contact().position(),
                    application.contact().phone().digits()))
        .paragraph("以上请示当否，请批复。")
        .signed(founding.appliedOn(), application.employer().name() + "工会筹备组");
  }

  private static String employer(Application application) {
    return "%s（统一社会信用代码 %s）%s，主要负责人%s。"
        .formatted(
            application.employer().name(),
            application.employer().creditCode(),
            application.employer().industry().isEmpty()
                ? ""
                : "从事"
                    + application.employer().industry()
                    + (application.employer().newForm() ? "，属于新就业形态企业" : ""),
            application.employerHead());
  }

  private static DocumentTable partners(Application application) {
    DocumentTable table =
        DocumentTable.of(
            "联合建会单位", Column.text("单位", 4), Column.text("统一社会信用代码", 3), Column.number("职工人数", 1));
    application
        .partners()
        .forEach(
            partner ->
                table.row(
                    partner.name(),
                    partner.creditCode().value(),
                    Integer.toString(partner.headcount())));
    return table;
  }

  private static OfficialDocument approval(Founding founding, String upper) {
    Application application = founding.application();
    String number = Objects.requireNonNullElse(founding.approvalNumber(), "");
    LocalDate day = Objects.requireNonNull(founding.approvedOn());
    OfficialDocument document =
        OfficialDocument.titled("关于同意成立%s的批复".formatted(application.unionName()));
    if (!number.isEmpty()) {
      document.subtitle(number);
    }
    return document
        .addressee(application.employer().name() + "工会筹备组")
        .paragraph(
            "你们关于成立工会的请示（%s，%s）收悉。经研究，批复如下。"
                .formatted(founding.number(), Written.day(founding.appliedOn())))
        .point(
            "同意成立%s，%s，每届任期 %d 年。"
                .formatted(application.unionName(), form(application.form()), application.years()))
        .point("请召开会员大会，到会人数不少于应到会人数的三分之二，用无记名投票方式选举；得票超过应到会人数一半的当选。")
        .point("单位主要负责人的近亲属不得作为人选；女职工组织和经费审查组织同时选举。")
        .point("选举结果在会后报我会备案。")
        .signed(day, upper);
  }

  private static String form(CommitteeForm form) {
    return switch (form) {
      case OWN -> "单独建立基层工会委员会";
      case JOINT -> "联合建立基层工会委员会";
      case ORGANISER -> "设组织员一人";
    };
  }

  private static OfficialDocument result(Founding founding, String upper) {
    ElectionResult result = Objects.requireNonNull(founding.result());
    Meeting meeting = result.meeting();
    return OfficialDocument.titled("关于%s选举结果的报告".formatted(founding.application().unionName()))
        .addressee(upper)
        .paragraph(
            "根据批复，我们于%s召开会员大会。现有会员 %d 人，其中女会员 %d 人；应到会 %d 人，实到会 %d 人，超过应到会人数的三分之二，收回有效票 %d 张，选举有效。"
                .formatted(
                    Written.day(meeting.heldOn()),
                    result.members(),
                    result.women(),
                    meeting.entitled(),
                    meeting.present(),
                    meeting.ballots()))
        .paragraph("选举结果如下。")
        .table(elected(result))
        .paragraph("当选人员中没有单位主要负责人的近亲属。请予备案。")
        .signed(meeting.heldOn(), founding.application().unionName());
  }

  private static DocumentTable elected(ElectionResult result) {
    DocumentTable table =
        DocumentTable.of(
            "当选人员",
            Column.text("职务", 3),
            Column.text("姓名", 2),
            Column.centered("性别", 1),
            Column.number("得票", 1));
    for (Elected person : result.elected()) {
      table.row(
          person.post().label(Line.UNION),
          person.name(),
          person.sex().label(),
          Integer.toString(person.votes()));
    }
    return table;
  }

  private static OfficialDocument certificate(Founding founding, String upper) {
    Certificate certificate = Objects.requireNonNull(founding.certificate());
    DocumentTable table =
        DocumentTable.of("登记事项", Column.text("事项", 2), Column.text("内容", 5))
            .row("证书编号", certificate.number())
            .row("工会名称", founding.application().unionName())
            .row("法定代表人", certificate.legalRepresentative())
            .row("所在单位", founding.application().employer().name())
            .row(
                "工会统一社会信用代码",
                certificate.unionCode() == null ? "—" : certificate.unionCode().value())
            .row("会员人数", Integer.toString(founding.application().members()))
            .row("上级工会", upper);
    return OfficialDocument.titled("工会法人资格登记表")
        .paragraph(
            "根据《中华人民共和国工会法》第十五条，%s具备法人条件，准予登记。".formatted(founding.application().unionName()))
        .table(table)
        .signed(certificate.issuedOn(), upper);
  }
}
