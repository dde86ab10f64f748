package org.qunxing.founding.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qunxing.founding.FoundingState;
import org.qunxing.founding.cases.FoundingRegister;
import org.qunxing.founding.cases.FoundingRow;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.InboxSource;
import org.springframework.stereotype.Component;

/** What waits for street and district. */
@Component
class FoundingInbox implements InboxSource {

  /** How long an applicant should wait at most. */
  private static final int DAYS = 7;

  private final FoundingRegister register;

  FoundingInbox(FoundingRegister register) {
    this.register = register;
  }

  @Override
  public List<Todo> todos(Actor actor) {
    return Stream.concat(
            register
                .waiting(
                    actor,
                    Permission.APPROVE_FOUNDINGS,
                    FoundingState.APPLIED,
                    FoundingState.REPORTED)
                .stream(),
            register.waiting(actor, Permission.CERTIFY_UNIONS, FoundingState.FILED).stream())
        .limit(20)
        .map(FoundingInbox::todo)
        .toList();
  }

  private static Todo todo(FoundingRow row) {
    LocalDate due = row.appliedOn().plusDays(DAYS);
    return new Todo(
        "建会" + row.state().label(), row.unionName(), "/workbench/foundings/" + row.number(), due);
  }
}
