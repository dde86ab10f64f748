package org.qunxing.organisations.tree;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds units by what one remembers of them: a piece of the name, the code, a credit code, pinyin.
 * Each way of asking has an index of its own, so the words decide which statement runs.
 */
@Component
class UnitSearch {

  private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Za-z]{18}");
  private static final Pattern LATIN = Pattern.compile("[0-9A-Za-z_\\- ]+");

  private final JdbcClient jdbc;

  UnitSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> find(List<UnitPath> scopes, String typed, int limit) {
    String words = typed.strip();
    if (words.isEmpty() || scopes.isEmpty()) {
      return List.of();
    }
    if (CREDIT_CODE.matcher(words).matches()) {
      return ask(BY_CREDIT_CODE, scopes, words.toUpperCase(Locale.ROOT), limit);
    }
    if (LATIN.matcher(words).matches()) {
      return ask(BY_CODE_OR_SOUND, scopes, words.replace(" ", "").toLowerCase(Locale.ROOT), limit);
    }
    return ask(words.length() == 1 ? BY_CHARACTER : BY_NAME, scopes, words, limit);
  }

  private static final String BY_CREDIT_CODE =
      """
      select u.id, u.code, u.name, u.kind, u.lines, u.unit_path
      from organisations.units u
      where u.unit_path <@ any (cast(:scopes as ltree[])) and u.closed_on is null
        and (u.credit_code = :words
             or u.id = (select e.union_id from organisations.employers e where e.credit_code = :words))
      limit :limit
      """;

  // First what matches, by the index made for it; then what of it the person may see. Left to
  // itself,
  // PostgreSQL takes every subtree for a thousandth of the tree and begins with that.
  private static final String BY_CODE_OR_SOUND =
      """
      with matching as materialized (
        select u.id, u.code, u.name, u.kind, u.lines, u.unit_path, u.initials, u.pinyin
        from organisations.units u
        where (upper(u.code) like upper(:pattern) || '%' or u.initials like '%' || :pattern || '%'
               or u.pinyin like '%' || :pattern || '%')
          and u.closed_on is null)
      select id, code, name, kind, lines, unit_path
      from matching
      where unit_path <@ any (cast(:scopes as ltree[]))
      order by upper(code) = upper(:words) desc, initials like :pattern || '%' desc,
               pinyin like :pattern || '%' desc, length(name), code
      limit :limit
      """;

  private static final String BY_NAME =
      """
      with matching as materialized (
        select u.id, u.code, u.name, u.kind, u.lines, u.unit_path
        from organisations.units u
        where organisations.bigrams(u.name) @> organisations.bigrams(:words)
          and lower(u.name) like '%' || lower(:pattern) || '%'
          and u.closed_on is null)
      select id, code, name, kind, lines, unit_path
      from matching
      where unit_path <@ any (cast(:scopes as ltree[]))
      order by name = :words desc, length(name), code
      limit :limit
      """;

  private static final String BY_CHARACTER =
      """
      select u.id, u.code, u.name, u.kind, u.lines, u.unit_path
      from organisations.units u
      where u.name like '%' || :pattern || '%'
        and u.unit_path <@ any (cast(:scopes as ltree[])) and u.closed_on is null
      order by length(u.name), u.code
      limit :limit
      """;

  private List<Unit> ask(String sql, List<UnitPath> scopes, String words, int limit) {
    return jdbc.sql(sql)
        .param("scopes", Scopes.array(scopes))
        .param("words", words)
        .param("pattern", words.replaceAll("([\\\\%_])", "\\\\$1"))
        .param("limit", limit)
        .query(UnitReader::unit)
        .list();
  }
}
