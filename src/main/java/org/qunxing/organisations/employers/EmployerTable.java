package org.qunxing.organisations.employers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.employers.Employers.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes employers, any number with one statement. */
@Component
class EmployerTable {

  private final JdbcClient jdbc;

  EmployerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Nothing is written where the code belongs to an employer with another union.
   *
   * @param employers none of them twice
   * @return the credit codes that were written
   */
  Set<String> put(List<Placed> employers) {
    return jdbc.sql(
            """
            insert into organisations.employers as e
              (id, credit_code, code_proof, name, headcount, industry, new_form, nature, union_id, youth_id,
               women_id, unit_path)
            select id, code, proof, name, headcount, industry, new_form, nature, union_id, youth, women,
                   cast(path as ltree)
            from unnest(:ids, :codes, :proofs, :names, :headcounts, :industries, :newForms, :natures, :unions, :youths,
                        :womens, :paths)
              as f(id, code, proof, name, headcount, industry, new_form, nature, union_id, youth, women, path)
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
            returning e.credit_code
            """)
        .param("ids", employers.stream().map(_ -> Ids.newId()).toArray(UUID[]::new))
        .param("codes", texts(employers, e -> e.employer().creditCode().value()))
        .param("proofs", texts(employers, e -> e.employer().codeProof()))
        .param("names", texts(employers, e -> e.employer().name().strip()))
        .param("headcounts", each(employers, e -> e.employer().headcount()).toArray(Integer[]::new))
        .param("industries", texts(employers, e -> e.employer().industry().strip()))
        .param("newForms", each(employers, e -> e.employer().newForm()).toArray(Boolean[]::new))
        .param("natures", texts(employers, EmployerTable::nature))
        .param("unions", organisations(employers, Line.UNION))
        .param("youths", organisations(employers, Line.YOUTH))
        .param("womens", organisations(employers, Line.WOMEN))
        .param("paths", texts(employers, e -> e.unit().path().value()))
        .query(String.class)
        .set();
  }

  private static @Nullable String nature(Placed placed) {
    var nature = placed.employer().nature();
    return nature == null ? null : nature.name();
  }

  private static @Nullable UUID[] organisations(List<Placed> employers, Line line) {
    return each(employers, e -> e.organisation(line)).toArray(UUID[]::new);
  }

  private static @Nullable String[] texts(
      List<Placed> employers, Function<Placed, @Nullable String> text) {
    return each(employers, text).toArray(String[]::new);
  }

  private static <T extends @Nullable Object> java.util.stream.Stream<T> each(
      List<Placed> employers, Function<Placed, T> value) {
    return employers.stream().map(value);
  }
}
