package org.qunxing.members.transfers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.people.Transfers;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open transfers with the names of people and units. */
@Component
@Transactional(readOnly = true)
public class TransferList {

  private final Members members;
  private final Units units;

  TransferList(Members members, Units units) {
    this.members = members;
    this.units = units;
  }

  public List<TransfersPage.Row> rows(List<Transfers.Open> open) {
    Map<UUID, MemberSummary> people =
        members.find(open.stream().map(Transfers.Open::personId).distinct().toList()).stream()
            .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    return open.stream().map(transfer -> row(transfer, people.get(transfer.personId()))).toList();
  }

  private TransfersPage.Row row(Transfers.Open transfer, @Nullable MemberSummary person) {
    return new TransfersPage.Row(
        transfer.number(),
        person == null ? "（对方单位会员）" : person.name(),
        person == null ? null : person.number(),
        units.find(transfer.from()).map(Unit::name).orElse("—"),
        units.find(transfer.toUnitId()).map(Unit::name).orElse("—"),
        transfer.proposedBy(),
        transfer.proposedAt());
  }
}
