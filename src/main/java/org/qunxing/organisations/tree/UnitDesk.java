package org.qunxing.organisations.tree;

import java.sql.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.tree.UnitDetails.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit's own data: where it is, whom to call, which lines it serves. */
@Component
@Transactional
public class UnitDesk {

  private final JdbcClient jdbc;
  private final UnitHistory history;

  UnitDesk(JdbcClient jdbc, UnitHistory history) {
    this.jdbc = jdbc;
    this.history = history;
  }

  @Transactional(readOnly = true)
  public UnitDetails details(Unit unit) {
    return jdbc.sql(
            """
            select credit_code, phone, address, founded_on, closed_on, version
            from organisations.units where id = :id
            """)
        .param("id", unit.id())
        .query(
            (row, _) -> {
              Date founded = row.getDate("founded_on");
              Date closed = row.getDate("closed_on");
              return new UnitDetails(
                  unit,
                  row.getString("credit_code"),
                  row.getString("phone"),
                  row.getString("address"),
                  founded == null ? null : founded.toLocalDate(),
                  closed == null ? null : closed.toLocalDate(),
                  row.getInt("version"),
                  contacts(unit.id()));
            })
        .single();
  }

  private List<Contact> contacts(UUID unit) {
    return jdbc.sql(
            "select name, position, phone from organisations.contacts where unit_id = :unit order"
                + " by place")
        .param("unit", unit)
        .query(Contact.class)
        .list();
  }

  /** Writes what an officer changed on the form with this version in hand. */
  public void change(
      Actor actor,
      Unit unit,
      int version,
      List<Line> lines,
      @Nullable String phone,
      @Nullable String address,
      List<Contact> contacts) {
    int changed =
        jdbc.sql(
                """
                update organisations.units
                set lines = :lines, phone = :phone, address = :address, version = version + 1
                where id = :id and version = :version and closed_on is null
                """)
            .param("lines", lines.stream().sorted().map(Line::name).toArray(String[]::new))
            .param("phone", blankToNull(phone))
            .param("address", blankToNull(address))
            .param("id", unit.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Refusal(OrganisationsReason.CHANGED_MEANWHILE);
    }
    replaceContacts(unit.id(), contacts);
    history.note(actor, unit, UnitHistory.Change.CHANGED, null, null);
  }

  public void replaceContacts(UUID unit, List<Contact> contacts) {
    jdbc.sql("delete from organisations.contacts where unit_id = :unit")
        .param("unit", unit)
        .update();
    for (int i = 0; i < contacts.size(); i++) {
      insert(unit, i + 1, contacts.get(i));
    }
  }

  private void insert(UUID unit, int place, Contact contact) {
    jdbc.sql(
            """
            insert into organisations.contacts (unit_id, place, name, position, phone)
            values (:unit, :place, :name, :position, :phone)
            """)
        .param("unit", unit)
        .param("place", place)
        .param("name", contact.name())
        .param("position", contact.position())
        .param("phone", contact.phone())
        .update();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
