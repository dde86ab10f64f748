package org.qunxing.wallet;

import static org.qunxing.kernel.Permission.ASK_FOR_PAPERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.notices.Notices;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for modules that need papers: ask for a kind, for a purpose; use what she agreed to.
 *
 * <p>Everything but the asking needs her consent, which row security asks for again: without it
 * there are no papers. Opening a file writes who opened it, in the same transaction.
 */
@Component
@Transactional
public class Wallet {

  private final Papers papers;
  private final Requests requests;
  private final SealedFiles files;
  private final Members members;
  private final Notices notices;
  private final Looks looks;
  private final Audit audit;

  Wallet(
      Papers papers,
      Requests requests,
      SealedFiles files,
      Members members,
      Notices notices,
      Looks looks,
      Audit audit) {
    this.papers = papers;
    this.requests = requests;
    this.files = files;
    this.members = members;
    this.notices = notices;
    this.looks = looks;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<PaperKind> kinds() {
    return papers.kinds();
  }

  /**
   * Asks a member for a kind of paper, once a matter.
   *
   * @throws Refusal when the same was asked already; {@link #request} says how it stands
   */
  public ConsentRequest ask(Actor actor, NewRequest request) {
    if (!actor.may(ASK_FOR_PAPERS, request.unit().path())) {
      throw new NotFound("unit " + request.unit().code());
    }
    PaperKind kind =
        papers.kind(request.kind()).orElseThrow(() -> new Refusal(WalletReason.KIND_UNKNOWN));
    MemberSummary member =
        members
            .find(request.person())
            .orElseThrow(() -> new NotFound("person " + request.person()));
    String number =
        requests
            .insert(actor, request, member.name())
            .orElseThrow(() -> new Refusal(WalletReason.ASKED_ALREADY));
    notices.tell(
        new Notices.Message(
            request.person(),
            "wallet.asked:" + number,
            "想用您的" + kind.label(),
            "%s %s想用，因为：%s。同意不同意由您定。"
                .formatted(request.unit().name(), actor.name(), request.purpose().strip()),
            "/my/wallet"));
    audit.record(actor, "wallet.asked", number, request.kind());
    return requests.byNumber(number).orElseThrow();
  }

  /** How a matter stands; empty when nobody asked. */
  @Transactional(readOnly = true)
  public Optional<ConsentRequest> request(UUID person, String kind, String matter) {
    return requests.ofMatter(person, kind, matter);
  }

  /**
   * Papers of a kind that hold on a day, the latest first, as far as the actor may use them: a
   * member her own, staff those that she agreed to for a purpose of their unit.
   */
  @Transactional(readOnly = true)
  public List<Paper> papersOf(Actor actor, UUID person, String kind, LocalDate on) {
    // Row security is the second lock; this is the first.
    boolean own = person.equals(actor.personId());
    boolean agreed =
        requests.within(actor).stream()
            .anyMatch(
                one -> one.person().equals(person) && one.kind().equals(kind) && one.isAgreed());
    return own || agreed ? papers.holding(person, kind, on) : List.of();
  }

  /**
   * Opens a paper for the purpose that she agreed to; she reads that it was opened, and by whom.
   */
  public PaperFile open(Actor actor, String requestNumber, String paperNumber) {
    requests.lock(requestNumber);
    ConsentRequest request = visibleTo(actor, requestNumber);
    if (!request.isAgreed()) {
      throw new Refusal(WalletReason.NOT_AGREED);
    }
    Paper paper =
        papers
            .byNumber(request.person(), paperNumber)
            .filter(one -> one.kind().equals(request.kind()) && !one.isDeleted())
            .orElseThrow(() -> new NotFound("paper " + paperNumber));
    requests.opened(actor, paper.id(), request.id());
    looks.note(
        actor,
        request.person(),
        LookHow.PAPER,
        "打开%s，用于：%s".formatted(paper.label(), request.purpose()));
    audit.record(actor, "wallet.opened", paper.number(), request.number());
    return new PaperFile(paper.label(), paper.type(), files.fetch(paper.id()));
  }

  @Transactional(readOnly = true)
  ConsentRequest visibleTo(Actor actor, String number) {
    return requests
        .byNumber(number)
        .filter(one -> actor.may(ASK_FOR_PAPERS, one.path()))
        .orElseThrow(() -> new NotFound("request " + number));
  }
}
