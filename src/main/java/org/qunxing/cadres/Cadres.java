package org.qunxing.cadres;

import java.util.Optional;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who ask about cadres. Row security answers for the running transaction. */
@Component
@Transactional(readOnly = true)
public class Cadres {

  private final CadreTable table;

  Cadres(CadreTable table) {
    this.table = table;
  }

  /** Who this actor is among the cadres, serving or not. */
  public Optional<Cadre> self(Actor actor) {
    return table.ofRecipient(actor.recipient());
  }
}
