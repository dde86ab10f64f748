package org.qunxing.members.transfers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.people.Transfer;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transfers with the names of people and units. */
@Component
@Transactional(readOnly = true)
public class TransferList {

  private final Members members;
  private final Units units;

  TransferList(Members members, Units units) {
    this.members = members;
    this.units = units;
  }

  public List<TransfersPage.Row> rows(Actor actor, List<Transfer> transfers) {
    Map<UUID, MemberSummary> people =
        members.find(transfers.stream().map(Transfer::personId).distinct().toList()).stream()
            .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    return transfers.stream()
        .map(transfer -> row(actor, transfer, people.get(transfer.personId())))
        .toList();
  }

  private TransfersPage.Row row(Actor actor, Transfer transfer, @Nullable MemberSummary person) {
    return new TransfersPage.Row(
        transfer,
        person == null ? "（对方单位会员）" : person.name(),
        person == null ? null : person.number(),
        units.find(transfer.from()).map(Unit::name).orElse("—"),
        units.find(transfer.toUnitId()).map(Unit::name).orElse("—"),
        transfer.outcome() == null && transfer.isAskedBy(actor));
  }
}
