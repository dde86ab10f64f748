package org.qunxing.organisations.workplaces;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Workplaces.Workplace;
import org.qunxing.organisations.tree.UnitReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks with the platform's eyes: employers are the staff's otherwise, and visitors have none. */
@Component
public class FindWorkplace {

  private static final int SHOWN = 10;
  private static final int SHORTEST = 2;
  private static final Set<UnitKind> TAKING_IN =
      Set.of(UnitKind.BASIC, UnitKind.AREA, UnitKind.INDUSTRY);

  private final JdbcClient jdbc;
  private final UnitReader units;
  private final TransactionTemplate transaction;

  FindWorkplace(JdbcClient jdbc, UnitReader units, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.units = units;
    this.transaction = transaction;
  }

  public List<Workplace> search(String typed, Line line) {
    String words = typed.strip();
    if (words.length() < SHORTEST) {
      return List.of();
    }
    return asPlatform(() -> merged(words, line));
  }

  /** One line a unit and name: an employer's union is not told twice. */
  private List<Workplace> merged(String words, Line line) {
    Map<UUID, Workplace> found = new LinkedHashMap<>();
    units.search(Actor.SYSTEM.staffScopes(), words, SHOWN * 2).stream()
        .filter(unit -> unit.lines().contains(line) && TAKING_IN.contains(unit.kind()))
        .forEach(unit -> found.put(unit.id(), new Workplace(unit.name(), unit, true)));
    List<EmployerRow> employers = employers(words);
    Map<UUID, Unit> theirs = byId(employers);
    for (EmployerRow employer : employers) {
      Unit unit = theirs.get(employer.unit());
      if (unit != null && unit.lines().contains(line)) {
        UUID key = employer.organised() ? unit.id() : employer.id();
        found.putIfAbsent(key, new Workplace(employer.name(), unit, employer.organised()));
      }
    }
    return found.values().stream().limit(SHOWN).toList();
  }

  private Map<UUID, Unit> byId(List<EmployerRow> employers) {
    return units.byIds(employers.stream().map(EmployerRow::unit).toList()).stream()
        .collect(java.util.stream.Collectors.toMap(Unit::id, unit -> unit));
  }

  private record EmployerRow(UUID id, String name, UUID unit, boolean organised) {}

  private List<EmployerRow> employers(String words) {
    return jdbc.sql(
            """
            select e.id, e.name, u.id as unit, e.union_id is not null as organised
            from organisations.employers e
            join organisations.units u on u.closed_on is null
              and (u.id = e.union_id or e.union_id is null and u.unit_path = e.unit_path)
            where organisations.bigrams(e.name) @> organisations.bigrams(:words)
                and lower(e.name) like '%' || lower(:pattern) || '%'
              or e.credit_code = upper(:words)
            order by e.name = :words desc, length(e.name), e.name limit :limit
            """)
        .param("words", words)
        .param("pattern", words.replaceAll("([\\\\%_])", "\\\\$1"))
        .param("limit", SHOWN)
        .query(EmployerRow.class)
        .list();
  }

  public List<Unit> units(Line line, UnitKind... kinds) {
    return asPlatform(() -> units.ofKinds(line, Arrays.asList(kinds)));
  }

  public String phoneOf(Unit unit) {
    return jdbc.sql(
            """
            select phone from organisations.units
            where unit_path @> cast(:path as ltree) and phone is not null and phone <> ''
            order by nlevel(unit_path) desc limit 1
            """)
        .param("path", unit.path().value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private <T> T asPlatform(java.util.function.Supplier<T> look) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> look.get())));
  }
}
