package org.qunxing.organisations.tree;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the tree, one statement each. */
@Component
class UnitTable {

  /** A unit about to be written, its parent's id where it has one. */
  record Founding(Unit unit, @Nullable UUID parent, NewUnit facts) {

    @Nullable String creditCode() {
      return facts.creditCode() == null ? null : facts.creditCode().value();
    }
  }

  private final JdbcClient jdbc;

  UnitTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record State(UUID id, String name, boolean closed) {}

  void lockTree() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('organisations.units'))").query(rs -> {});
  }

  State shareLock(UnitPath path) {
    return jdbc.sql(
            """
            select id, name, closed_on is not null as closed
            from organisations.units where unit_path = cast(:path as ltree) for share
            """)
        .param("path", path.value())
        .query(State.class)
        .optional()
        .orElseThrow(() -> new NotFound("unit " + path));
  }

  Unit locked(UUID id) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where id = :id for update
            """)
        .param("id", id)
        .query(UnitReader::unit)
        .single();
  }

  /** One statement; a parent may stand among them. */
  void insert(List<Founding> foundings, LocalDate today) {
    List<Pinyin> sounds = foundings.stream().map(f -> Pinyin.of(f.unit().name())).toList();
    jdbc.sql(
            """
            insert into organisations.units
              (id, code, name, kind, lines, parent_id, unit_path, credit_code, phone, address, pinyin, initials,
               founded_on)
            select id, code, name, kind, string_to_array(lines, ' '), parent, cast(path as ltree), credit_code, phone,
                   address, pinyin, initials, :foundedOn
            from unnest(:ids, :codes, :names, :kinds, :lines, :parents, :paths, :creditCodes, :phones, :addresses,
                        :pinyins, :initials)
              as f(id, code, name, kind, lines, parent, path, credit_code, phone, address, pinyin, initials)
            """)
        .param("ids", ids(foundings, f -> f.unit().id()))
        .param("codes", texts(foundings, f -> f.unit().code()))
        .param("names", texts(foundings, f -> f.unit().name()))
        .param("kinds", texts(foundings, f -> f.unit().kind().name()))
        .param("lines", texts(foundings, f -> lines(f.unit())))
        .param("parents", ids(foundings, Founding::parent))
        .param("paths", texts(foundings, f -> f.unit().path().value()))
        .param("creditCodes", texts(foundings, Founding::creditCode))
        .param("phones", texts(foundings, f -> f.facts().phone()))
        .param("addresses", texts(foundings, f -> f.facts().address()))
        .param("pinyins", texts(sounds, Pinyin::full))
        .param("initials", texts(sounds, Pinyin::initials))
        .param("foundedOn", Date.valueOf(today))
        .update();
  }

  private static String lines(Unit unit) {
    return unit.lines().stream().sorted().map(Line::name).collect(Collectors.joining(" "));
  }

  private static <T> @Nullable UUID[] ids(List<T> all, Function<T, @Nullable UUID> id) {
    return all.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  static Refusal refusal(DuplicateKeyException taken, Founding founding) {
    String constraint = String.valueOf(taken.getMessage());
    String creditCode = founding.creditCode();
    return constraint.contains("units_credit_code_unique") && creditCode != null
        ? new Refusal(OrganisationsReason.CREDIT_CODE_TAKEN, creditCode)
        : new Refusal(OrganisationsReason.CODE_TAKEN, founding.unit().code());
  }

  /** The parent's code and the next free number of three digits. */
  String nextCode(UnitPath parent) {
    String prefix = parent.value().substring(parent.value().lastIndexOf('.') + 1);
    return jdbc.sql(
            """
            select :prefix || '-' || lpad(n::text, 3, '0')
            from generate_series(1, 100000) n
            where not exists (
              select 1 from organisations.units
              where upper(code) = upper(:prefix || '-' || lpad(n::text, 3, '0')))
            limit 1
            """)
        .param("prefix", prefix.isEmpty() ? "U" : prefix)
        .query(String.class)
        .single();
  }

  void rename(UUID unit, String name) {
    Pinyin sound = Pinyin.of(name);
    jdbc.sql(
            """
            update organisations.units
            set name = :name, pinyin = :pinyin, initials = :initials, version = version + 1
            where id = :id
            """)
        .param("name", name)
        .param("pinyin", sound.full())
        .param("initials", sound.initials())
        .param("id", unit)
        .update();
  }

  /** The unit gets a new parent; it and everything below get new paths. */
  void move(UUID unit, UUID parent, UnitPath before, UnitPath now) {
    jdbc.sql(
            """
            update organisations.units
            set parent_id = case when id = :id then :parent else parent_id end,
                unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
                  else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end,
                version = version + 1
            where unit_path <@ cast(:before as ltree)
            """)
        .param("id", unit)
        .param("parent", parent)
        .param("before", before.value())
        .param("now", now.value())
        .update();
  }

  void moveEmployers(UnitPath before, UnitPath now) {
    jdbc.sql(
            """
            update organisations.employers
            set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
                  else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
            where unit_path <@ cast(:before as ltree)
            """)
        .param("before", before.value())
        .param("now", now.value())
        .update();
  }

  void close(UUID unit, Date day) {
    jdbc.sql(
            "update organisations.units set closed_on = :day, version = version + 1 where id = :id")
        .param("day", day)
        .param("id", unit)
        .update();
  }

  boolean hasLivingChildren(UUID unit) {
    return jdbc.sql(
            "select exists (select 1 from organisations.units where parent_id = :id and closed_on"
                + " is null)")
        .param("id", unit)
        .query(Boolean.class)
        .single();
  }
}
