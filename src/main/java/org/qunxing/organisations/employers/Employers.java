package org.qunxing.organisations.employers;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.EmployerNature;
import org.qunxing.organisations.EmployerRegister.Entry;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employers of the district, each under its union or under the unit that looks after it. */
@Component
@Transactional
public class Employers {

  private final JdbcClient jdbc;
  private final EmployerTable table;

  Employers(JdbcClient jdbc, EmployerTable table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /**
   * An employer about to be registered.
   *
   * @param codeProof needed only when the code's check character does not hold
   */
  public record NewEmployer(
      CreditCode creditCode,
      @Nullable String codeProof,
      String name,
      int headcount,
      String industry,
      boolean newForm,
      @Nullable EmployerNature nature) {}

  /**
   * An employer and where it belongs.
   *
   * @param unit when {@code organised} its organisation in each of the unit's lines, else the unit
   *     that looks after it
   */
  public record Placed(NewEmployer employer, Unit unit, boolean organised) {

    @Nullable UUID organisation(Line line) {
      return organised && unit.lines().contains(line) ? unit.id() : null;
    }
  }

  /**
   * Registers an employer, or brings what is known of it up to date.
   *
   * @param unit when {@code organised} its organisation in each of the unit's lines, else the unit
   *     that looks after it
   */
  public void put(Actor actor, NewEmployer employer, Unit unit, boolean organised) {
    putAll(actor, List.of(new Placed(employer, unit, organised)));
  }

  /** One after the other, though with one statement for as many as are not named twice. */
  public void putAll(Actor actor, List<Placed> employers) {
    Map<CreditCode, Placed> together = new LinkedHashMap<>();
    for (Placed placed : employers) {
      check(actor, placed);
      if (together.containsKey(placed.employer().creditCode())) {
        write(together.values());
        together.clear();
      }
      together.put(placed.employer().creditCode(), placed);
    }
    write(together.values());
  }

  private static void check(Actor actor, Placed placed) {
    if (!actor.may(MANAGE_ORGANISATIONS, placed.unit().path())) {
      throw new NotFound("unit " + placed.unit().code());
    }
    NewEmployer employer = placed.employer();
    boolean proven = employer.codeProof() != null && !employer.codeProof().isBlank();
    if (!employer.creditCode().checkDigitHolds() && !proven) {
      throw new Refusal(OrganisationsReason.CREDIT_CODE_UNPROVEN);
    }
  }

  /** A code is not written when it belongs to an employer with another union. */
  private void write(Collection<Placed> employers) {
    Set<String> written = table.put(List.copyOf(employers));
    for (Placed placed : employers) {
      CreditCode code = placed.employer().creditCode();
      if (!written.contains(code.value())) {
        throw new Refusal(OrganisationsReason.CREDIT_CODE_TAKEN, code);
      }
    }
  }

  /** Employers directly under this unit, the largest first. */
  @Transactional(readOnly = true)
  public List<Employer> of(Unit unit) {
    return jdbc.sql(
            """
            select id, credit_code, code_proof, name, headcount, industry, new_form, union_id
            from organisations.employers where unit_path = cast(:path as ltree)
            order by headcount desc, name limit 200
            """)
        .param("path", unit.path().value())
        .query(Employer.class)
        .list();
  }

  private static final String ENTRY =
      """
      select id, credit_code, code_proof, name, headcount, industry, new_form, union_id, unit_path::text
      from organisations.employers
      """;

  @Transactional(readOnly = true)
  public Optional<Entry> entry(UUID id) {
    return jdbc.sql(ENTRY + "where id = :id").param("id", id).query(Employers::entry).optional();
  }

  @Transactional(readOnly = true)
  public Optional<Entry> entry(CreditCode code) {
    return jdbc.sql(ENTRY + "where credit_code = :code")
        .param("code", code.value())
        .query(Employers::entry)
        .optional();
  }

  @Transactional(readOnly = true)
  public List<Entry> entries(List<UUID> ids) {
    return jdbc.sql(ENTRY + "where id = any (cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(Employers::entry)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Entry> entriesWithoutUnion(UnitPath within, int atLeast) {
    return jdbc.sql(
            ENTRY
                + """
                where unit_path <@ cast(:path as ltree) and union_id is null and headcount >= :atLeast
                order by headcount desc, name limit 200
                """)
        .param("path", within.value())
        .param("atLeast", atLeast)
        .query(Employers::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int ignored) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("credit_code"),
        row.getString("code_proof"),
        row.getString("name"),
        row.getInt("headcount"),
        row.getString("industry"),
        row.getBoolean("new_form"),
        row.getObject("union_id", UUID.class),
        UnitPath.of(row.getString("unit_path")));
  }

  public Map<UUID, String> industries(UnitPath within) {
    Map<UUID, String> industries = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (u.unit) u.unit, e.industry
            from organisations.employers e
            cross join lateral unnest(array[e.union_id, e.youth_id, e.women_id]) as u(unit)
            where e.unit_path <@ cast(:within as ltree) and u.unit is not null and e.industry <> ''
            order by u.unit, e.headcount desc, e.id
            """)
        .param("within", within.value())
        .query(
            row -> {
              industries.put(row.getObject("unit", UUID.class), row.getString("industry"));
            });
    return industries;
  }
}
