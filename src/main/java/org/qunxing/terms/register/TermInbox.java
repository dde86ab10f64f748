package org.qunxing.terms.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Units;
import org.qunxing.terms.Term;
import org.qunxing.web.InboxSource;
import org.springframework.stereotype.Component;

/** Elections to prepare. */
@Component
class TermInbox implements InboxSource {

  private final TermRegister register;
  private final Units units;

  TermInbox(TermRegister register, Units units) {
    this.register = register;
    this.units = units;
  }

  @Override
  public List<Todo> todos(Actor actor) {
    List<Term> terms = register.toPrepare(actor);
    Map<UUID, String> names = units.names(terms.stream().map(Term::unitId).toList());
    return terms.stream()
        .map(
            term ->
                new Todo(
                    "换届",
                    names.getOrDefault(term.unitId(), term.number()),
                    "/workbench/terms/" + term.number(),
                    term.endsOn()))
        .toList();
  }
}
