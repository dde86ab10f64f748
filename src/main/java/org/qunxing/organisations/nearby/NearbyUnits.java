package org.qunxing.organisations.nearby;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.nearby.NearbyUnit.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the living units on the way up from where somebody belongs, with whom to call there. */
@Component
@Transactional(readOnly = true)
class NearbyUnits {

  private final JdbcClient jdbc;

  NearbyUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<NearbyUnit> above(List<UnitPath> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    List<Row> rows = rows(paths);
    Map<UUID, List<ContactRow>> contacts = contacts(rows.stream().map(Row::id).toList());
    return rows.stream().map(row -> unit(row, contacts.getOrDefault(row.id(), List.of()))).toList();
  }

  private record Row(
      UUID id,
      String name,
      String kind,
      String line,
      @Nullable String phone,
      @Nullable String address) {}

  private record ContactRow(UUID unitId, Contact contact) {}

  private List<Row> rows(List<UnitPath> paths) {
    return jdbc.sql(
            """
            select id, name, kind, lines[1] as line, phone, address
            from organisations.units
            where unit_path @> any (cast(:paths as ltree[])) and closed_on is null
            order by nlevel(unit_path) desc, name collate "zh-Hans-x-icu"
            """)
        .param("paths", paths.stream().map(UnitPath::value).toArray(String[]::new))
        .query(Row.class)
        .list();
  }

  private Map<UUID, List<ContactRow>> contacts(List<UUID> units) {
    return jdbc
        .sql(
            """
            select unit_id, name, position, phone
            from organisations.contacts where unit_id = any (:units) order by unit_id, place
            """)
        .param("units", units.toArray(UUID[]::new))
        .query(NearbyUnits::contact)
        .list()
        .stream()
        .collect(Collectors.groupingBy(ContactRow::unitId));
  }

  private static ContactRow contact(ResultSet row, int number) throws SQLException {
    return new ContactRow(
        row.getObject("unit_id", UUID.class),
        new Contact(row.getString("name"), row.getString("position"), row.getString("phone")));
  }

  private static NearbyUnit unit(Row row, List<ContactRow> contacts) {
    return new NearbyUnit(
        row.name(),
        UnitKind.valueOf(row.kind()).term(Line.valueOf(row.line())),
        row.phone(),
        row.address(),
        contacts.stream().map(ContactRow::contact).toList());
  }
}
