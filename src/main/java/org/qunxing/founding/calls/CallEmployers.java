package org.qunxing.founding.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.FoundingReason;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.EmployerRegister;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Employers of 25 people and more without a union are called until each has one or said no. */
@NamedInterface("calls")
@Component
@Transactional
public class CallEmployers {

  static final int FROM = 25;

  private final CallBook book;
  private final EmployerRegister employers;
  private final Accounts accounts;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  CallEmployers(
      CallBook book,
      EmployerRegister employers,
      Accounts accounts,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.book = book;
    this.employers = employers;
    this.accounts = accounts;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which part of the list. */
  public enum Part {
    ALL("全部"),
    MINE("我负责的"),
    DUE("今天要联系"),
    UNCALLED("没联系过");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** The list within her scope, those due first; at most 200 of the largest. */
  @Transactional(readOnly = true)
  public List<CallRow> list(Actor actor, Part part) {
    LocalDate today = LocalDate.now(clock);
    return rows(actor).stream()
        .filter(
            row ->
                switch (part) {
                  case ALL -> true;
                  case MINE -> actor.accountId().equals(row.callerId());
                  case DUE -> row.isDue(today);
                  case UNCALLED -> row.last() == null;
                })
        .sorted(Comparator.comparingInt(row -> row.order(today)))
        .toList();
  }

  private List<CallRow> rows(Actor actor) {
    Map<UUID, EmployerRegister.Entry> found = new LinkedHashMap<>();
    for (UnitPath scope : actor.scopes(Permission.PREPARE_FOUNDINGS)) {
      employers.withoutUnion(scope, FROM).forEach(entry -> found.put(entry.id(), entry));
    }
    Map<UUID, Call> calls = book.latest(found.keySet());
    Map<UUID, CallBook.Assignment> assigned = book.assignments(found.keySet());
    return found.values().stream()
        .map(
            entry -> {
              CallBook.Assignment assignment = assigned.get(entry.id());
              return new CallRow(
                  entry,
                  assignment == null ? null : assignment.callerName(),
                  assignment == null ? null : assignment.caller(),
                  calls.get(entry.id()));
            })
        .toList();
  }

  @Transactional(readOnly = true)
  public CallPage page(Actor actor, UUID employer) {
    EmployerRegister.Entry entry = visible(actor, employer);
    CallBook.@Nullable Assignment assigned = book.assignments(List.of(employer)).get(employer);
    return new CallPage(
        entry,
        assigned == null ? null : assigned.callerName(),
        book.of(employer),
        book.founding(entry.creditCode()).orElse(null),
        actor.may(Permission.APPROVE_FOUNDINGS, entry.path()) ? callers(entry) : List.of());
  }

  private List<Accounts.Account> callers(EmployerRegister.Entry entry) {
    return Stream.of(Role.CADRE, Role.STREET_OFFICER, Role.DISTRICT_OFFICER)
        .flatMap(role -> accounts.holding(role, entry.path()).stream())
        .distinct()
        .toList();
  }

  /** Says who is to call; she is told. */
  public void assign(Actor actor, UUID employer, UUID caller) {
    EmployerRegister.Entry entry = visible(actor, employer);
    if (!actor.may(Permission.APPROVE_FOUNDINGS, entry.path())) {
      throw new NotFound("employer " + employer);
    }
    Accounts.Account account =
        callers(entry).stream()
            .filter(known -> known.id().equals(caller))
            .findFirst()
            .orElseThrow(() -> new Refusal(FoundingReason.NOT_A_CALLER));
    book.assign(actor, entry, account);
    notices.tell(
        new Notices.Message(
            account.personId() == null ? account.id() : account.personId(),
            "founding.assigned:" + employer + ":" + caller,
            "请联系：" + entry.name(),
            "职工 %d 人，还没有建会。联系后记一笔结果。".formatted(entry.headcount()),
            "/workbench/foundings/calls/" + employer));
  }

  /** Notes down a call. */
  public void note(Actor actor, UUID employer, Call call) {
    EmployerRegister.Entry entry = visible(actor, employer);
    if (entry.unionId() != null) {
      throw new Refusal(FoundingReason.ALREADY_ORGANISED, entry.name());
    }
    book.note(actor, entry, call);
    audit.record(actor, "founding.called", employer.toString(), call.outcome().label());
  }

  private EmployerRegister.Entry visible(Actor actor, UUID employer) {
    return employers
        .find(employer)
        .filter(entry -> actor.may(Permission.PREPARE_FOUNDINGS, entry.path()))
        .orElseThrow(() -> new NotFound("employer " + employer));
  }
}
