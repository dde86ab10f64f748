package org.qunxing.members;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.time.LocalDate;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.people.JoinMember;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door through which people come into the register, one at a time. */
@Component
public class Joining {

  private final JoinMember join;

  Joining(JoinMember join) {
    this.join = join;
  }

  /**
   * Registers a person in a unit. Who is known by her identity number gets a further membership,
   * or, being a member elsewhere in the same line, is asked for by a transfer.
   */
  @Transactional
  public JoinOutcome join(Actor actor, NewMember member, Unit unit, Line line, LocalDate on) {
    if (!actor.may(MANAGE_MEMBERS, unit.path())) {
      throw new NotFound("unit " + unit.code());
    }
    if (!actor.may(MANAGE_MEMBERS, unit.path(), line)) {
      throw new Refusal(MembersReason.NOT_YOUR_LINE, line.label(), line.label());
    }
    return join.join(actor, member, unit, line, on);
  }
}
