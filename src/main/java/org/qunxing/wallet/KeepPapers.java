package org.qunxing.wallet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.tika.Tika;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member does with her own papers. */
@Component
@Transactional
public class KeepPapers {

  static final int MOST_BYTES = 8 << 20;
  static final int MOST_PAPERS = 40;
  private static final List<String> TYPES =
      List.of("image/jpeg", "image/png", "image/webp", "application/pdf");

  private final Papers papers;
  private final SealedFiles files;
  private final Audit audit;
  private final Tika tika = new Tika();

  KeepPapers(Papers papers, SealedFiles files, Audit audit) {
    this.papers = papers;
    this.files = files;
    this.audit = audit;
  }

  /** Puts a paper in. The type is read off the content; the file's name says nothing. */
  public void add(Actor actor, NewPaper typed, byte[] content) {
    UUID person = person(actor);
    NewPaper paper = complete(typed);
    String type = checkedType(content);
    if (papers.of(person).stream().filter(one -> !one.isDeleted()).count() >= MOST_PAPERS) {
      throw new Refusal(WalletReason.TOO_MANY_PAPERS, MOST_PAPERS);
    }
    files.store(papers.insert(person, paper, type, content.length), content);
    audit.record(actor, "wallet.added", null, paper.kind());
  }

  private NewPaper complete(NewPaper typed) {
    PaperKind kind =
        papers.kind(typed.kind()).orElseThrow(() -> new Refusal(WalletReason.KIND_UNKNOWN));
    LocalDate until = typed.untilOn() == null ? kind.usualEnd(typed.fromOn()) : typed.untilOn();
    if (until != null && until.isBefore(typed.fromOn())) {
      throw new Refusal(WalletReason.ENDS_BEFORE_IT_BEGINS);
    }
    return new NewPaper(kind.key(), typed.fromOn(), until);
  }

  private String checkedType(byte[] content) {
    if (content.length == 0) {
      throw new Refusal(WalletReason.FILE_EMPTY);
    }
    if (content.length > MOST_BYTES) {
      throw new Refusal(WalletReason.FILE_TOO_LARGE, MOST_BYTES >> 20);
    }
    String type = tika.detect(content);
    if (!TYPES.contains(type)) {
      throw new Refusal(WalletReason.FILE_TYPE);
    }
    return type;
  }

  @Transactional(readOnly = true)
  public List<Paper> mine(Actor actor) {
    return actor.personId() == null ? List.of() : papers.of(actor.personId());
  }

  @Transactional(readOnly = true)
  public Paper mine(Actor actor, String number) {
    return papers
        .byNumber(person(actor), number)
        .orElseThrow(() -> new NotFound("paper " + number));
  }

  @Transactional(readOnly = true)
  public PaperFile file(Actor actor, String number) {
    Paper paper = living(actor, number);
    return new PaperFile(paper.label(), paper.type(), files.fetch(paper.id()));
  }

  /** The file goes for good; that it was there, and who opened it for what, stays hers to read. */
  public void delete(Actor actor, String number) {
    Paper paper = living(actor, number);
    files.delete(paper.id());
    papers.deleted(paper.id());
    audit.record(actor, "wallet.deleted", paper.number(), paper.kind());
  }

  private Paper living(Actor actor, String number) {
    Paper paper = mine(actor, number);
    if (paper.isDeleted()) {
      throw new Refusal(WalletReason.DELETED);
    }
    return paper;
  }

  static UUID person(Actor actor) {
    UUID person = actor.personId();
    if (person == null) {
      throw new Refusal(WalletReason.NOT_A_MEMBER);
    }
    return person;
  }
}
