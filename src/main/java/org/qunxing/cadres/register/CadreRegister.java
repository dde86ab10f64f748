package org.qunxing.cadres.register;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadreKind;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cadres within somebody's scope, by name. */
@Component
@Transactional(readOnly = true)
public class CadreRegister {

  private final JdbcClient jdbc;
  private final Units units;

  CadreRegister(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  private record Found(Cadre cadre, List<CadreKind> kinds, List<String> posts) {}

  List<CadreRow> page(Actor actor, CadreQuery query, int offset, int limit) {
    List<Found> found =
        narrowed(
                jdbc.sql(
                    """
                    select c.id, c.number, c.recipient, c.person_id, c.name, c.sex, c.unit_id, c.unit_path::text, c.line,
                           c.left_on,
                           array(select distinct s.kind from cadres.spells s
                                 where s.cadre_id = c.id and s.left_on is null order by 1) as kinds,
                           array(select p.title from cadres.posts p
                                 where p.cadre_id = c.id and p.until_on is null order by p.from_on) as posts
                    from cadres.cadres c
                    where c.unit_path <@ any (cast(:scopes as ltree[])) and c.unit_path <@ cast(:unit as ltree)
                      and (c.left_on is not null) = :left and c.name like '%' || :words || '%'
                      and (cast(:kind as text) is null
                           or exists (select 1 from cadres.spells s where s.cadre_id = c.id and s.kind = :kind))
                    order by c.name collate "zh-Hans-x-icu", c.number limit :limit offset :offset
                    """),
                actor,
                query)
            .param("limit", limit)
            .param("offset", offset)
            .query(
                (row, at) ->
                    new Found(
                        CadreTable.cadre(row, at),
                        texts(row.getArray("kinds")).stream().map(CadreKind::valueOf).toList(),
                        texts(row.getArray("posts"))))
            .list();
    Map<UUID, String> names = units.names(found.stream().map(one -> one.cadre().unit()).toList());
    return found.stream()
        .map(
            one ->
                new CadreRow(
                    one.cadre(),
                    one.kinds(),
                    one.posts(),
                    names.getOrDefault(one.cadre().unit(), "—")))
        .toList();
  }

  int count(Actor actor, CadreQuery query) {
    return narrowed(
            jdbc.sql(
                """
                select count(*) from cadres.cadres c
                where c.unit_path <@ any (cast(:scopes as ltree[])) and c.unit_path <@ cast(:unit as ltree)
                  and (c.left_on is not null) = :left and c.name like '%' || :words || '%'
                  and (cast(:kind as text) is null
                       or exists (select 1 from cadres.spells s where s.cadre_id = c.id and s.kind = :kind))
                """),
            actor,
            query)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec narrowed(
      JdbcClient.StatementSpec sql, Actor actor, CadreQuery query) {
    return sql.param("scopes", Scopes.array(actor.scopes(Permission.VIEW_CADRES)))
        .param("unit", within(actor, query.unit()).value())
        .param("left", query.hasLeft())
        .param("words", query.words().replaceAll("[%_\\\\]", ""))
        .param("kind", query.kind() == null ? null : query.kind().name());
  }

  private UnitPath within(Actor actor, @Nullable String unit) {
    return units.typed(actor, Permission.VIEW_CADRES, unit).map(Unit::path).orElse(UnitPath.ROOT);
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
