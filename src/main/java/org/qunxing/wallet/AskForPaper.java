package org.qunxing.wallet;

import static org.qunxing.kernel.Permission.ASK_FOR_PAPERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer asks by hand, for what no module handles. */
@Component
@Transactional
public class AskForPaper {

  private final Wallet wallet;
  private final Requests requests;
  private final Members members;
  private final Units units;
  private final Clock clock;

  AskForPaper(Wallet wallet, Requests requests, Members members, Units units, Clock clock) {
    this.wallet = wallet;
    this.requests = requests;
    this.members = members;
    this.units = units;
    this.clock = clock;
  }

  /** Of the member with this number or phone; the purpose itself is the matter. */
  public ConsentRequest ask(Actor actor, String who, String kind, String purpose) {
    List<MemberSummary> found =
        who.strip().matches("\\+?\\d+") ? members.search(actor, ASK_FOR_PAPERS, who) : List.of();
    if (found.size() != 1) {
      throw new Refusal(WalletReason.NOBODY_FOUND, who);
    }
    String matter = "hand:" + purpose.strip();
    Unit unit = office(actor, found.getFirst());
    return wallet.ask(
        actor,
        new NewRequest(
            found.getFirst().id(),
            kind,
            matter.substring(0, Math.min(100, matter.length())),
            purpose,
            unit));
  }

  /** The office for which she asks: the lowest of hers that stands above the member. */
  private Unit office(Actor actor, MemberSummary member) {
    return actor.scopes(ASK_FOR_PAPERS).stream()
        .filter(scope -> scope.contains(member.home()))
        .flatMap(scope -> units.find(scope).stream())
        .max((one, other) -> Integer.compare(one.path().depth(), other.path().depth()))
        .or(() -> units.find(member.home()))
        .orElseThrow(() -> new NotFound("unit " + member.home()));
  }

  @Transactional(readOnly = true)
  public List<ConsentRequest> list(Actor actor) {
    return requests.within(actor);
  }

  @Transactional(readOnly = true)
  RequestPage page(Actor actor, String number) {
    ConsentRequest request = wallet.visibleTo(actor, number);
    LocalDate today = LocalDate.now(clock);
    List<Paper> papers =
        request.isAgreed()
            ? wallet.papersOf(actor, request.person(), request.kind(), today)
            : List.of();
    return new RequestPage(request, papers, today);
  }
}
