package org.qunxing.founding.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.web.InboxSource;
import org.springframework.stereotype.Component;

/** Calls that are due today. */
@Component
class CallInbox implements InboxSource {

  private final CallBook book;
  private final EmployerRegister employers;
  private final Clock clock;

  CallInbox(CallBook book, EmployerRegister employers, Clock clock) {
    this.book = book;
    this.employers = employers;
    this.clock = clock;
  }

  @Override
  public List<Todo> todos(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return employers.find(book.due(actor.accountId(), today)).stream()
        .filter(employer -> employer.unionId() == null)
        .map(
            employer ->
                new Todo(
                    "联系", employer.name(), "/workbench/foundings/calls/" + employer.id(), today))
        .toList();
  }
}
