package org.qunxing.organisations.employers;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Ids;
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

  Employers(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
   * Registers an employer, or brings what is known of it up to date.
   *
   * @param unit when {@code organised} its organisation in each of the unit's lines, else the unit
   *     that looks after it
   */
  public void put(Actor actor, NewEmployer employer, Unit unit, boolean organised) {
    if (!actor.may(MANAGE_ORGANISATIONS, unit.path())) {
      throw new NotFound("unit " + unit.code());
    }
    boolean proven = employer.codeProof() != null && !employer.codeProof().isBlank();
    if (!employer.creditCode().checkDigitHolds() && !proven) {
      throw new Refusal(OrganisationsReason.CREDIT_CODE_UNPROVEN);
    }
    if (write(employer, unit, organised) == 0) {
      throw new Refusal(OrganisationsReason.CREDIT_CODE_TAKEN, employer.creditCode());
    }
  }

  /** Nothing is written when the code belongs to an employer with another union. */
  private int write(NewEmployer employer, Unit unit, boolean organised) {
    return jdbc.sql(
            """
            insert into organisations.employers as e
              (id, credit_code, code_proof, name, headcount, industry, new_form, nature, union_id, youth_id,
               women_id, unit_path)
            values (:id, :code, :proof, :name, :headcount, :industry, :newForm, :nature, :union, :youth, :women,
              cast(:path as ltree))
            on conflict (credit_code) do update
            set name = excluded.name, headcount = excluded.headcount, industry = excluded.industry,
                new_form = excluded.new_form, nature = coalesce(excluded.nature, e.nature),
                union_id = coalesce(excluded.union_id, e.union_id),
                youth_id = coalesce(excluded.youth_id, e.youth_id),
                women_id = coalesce(excluded.women_id, e.women_id),
                unit_path = case when excluded.union_id is not null
                                   or (e.union_id is null and excluded.youth_id is null and excluded.women_id is null)
                                 then excluded.unit_path else e.unit_path end,
                version = e.version + 1
            where (e.union_id is null or excluded.union_id is null or e.union_id = excluded.union_id)
              and (e.youth_id is null or excluded.youth_id is null or e.youth_id = excluded.youth_id)
              and (e.women_id is null or excluded.women_id is null or e.women_id = excluded.women_id)
            """)
        .param("id", Ids.newId())
        .param("code", employer.creditCode().value())
        .param("proof", employer.codeProof())
        .param("name", employer.name().strip())
        .param("headcount", employer.headcount())
        .param("industry", employer.industry().strip())
        .param("newForm", employer.newForm())
        .param("nature", employer.nature() == null ? null : employer.nature().name())
        .param("union", organised && unit.lines().contains(Line.UNION) ? unit.id() : null)
        .param("youth", organised && unit.lines().contains(Line.YOUTH) ? unit.id() : null)
        .param("women", organised && unit.lines().contains(Line.WOMEN) ? unit.id() : null)
        .param("path", unit.path().value())
        .update();
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
