package org.qunxing.members.merging;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts, in their tables. */
@Component
class Merges {

  private final JdbcClient jdbc;
  private final Clock clock;

  Merges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Merge merge) {
    jdbc.sql(
            """
            insert into members.merges
              (id, kept_id, gone_id, unit_path, home_after, reason, merged_by, merged_at, swapped,
               groups_before, groups_after, ended, uncounted)
            values (:id, :kept, :gone, cast(:home as ltree), cast(:after as ltree), :reason, :by, :at, :swapped,
               :groupsBefore, :groupsAfter, :ended, :uncounted)
            """)
        .param("id", merge.id())
        .param("kept", merge.kept())
        .param("gone", merge.gone())
        .param("home", merge.homeBefore().value())
        .param("after", merge.homeAfter().value())
        .param("reason", merge.reason())
        .param("by", merge.mergedBy())
        .param("at", Timestamp.from(merge.mergedAt()))
        .param("swapped", names(merge.swapped()))
        .param("groupsBefore", names(merge.groupsBefore()))
        .param("groupsAfter", names(merge.groupsAfter()))
        .param("ended", merge.ended().toArray(UUID[]::new))
        .param("uncounted", merge.uncounted().toArray(UUID[]::new))
        .update();
  }

  void moved(UUID merge, String keeper, List<String> keys) {
    jdbc.sql(
            "insert into members.merge_moves (merge_id, module, keys) values (:merge, :module,"
                + " :keys)")
        .param("merge", merge)
        .param("module", keeper)
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  /** What moved, by module. */
  Map<String, List<String>> movesOf(UUID merge) {
    Map<String, List<String>> moves = new TreeMap<>();
    jdbc.sql("select module, keys from members.merge_moves where merge_id = :merge")
        .param("merge", merge)
        .query(
            row -> {
              moves.put(row.getString("module"), List.of(strings(row.getArray("keys"))));
            });
    return moves;
  }

  Optional<Merge> byNumber(long number) {
    return jdbc.sql("select * from members.merges where number = :number")
        .param("number", number)
        .query(Merges::merge)
        .optional();
  }

  /** Those that the actor may see, latest first. */
  List<DuplicatesPage.Merged> latest(int limit) {
    return jdbc.sql(
            """
            select m.number, k.name, m.merged_by, m.merged_at, m.undone_at is null as stands
            from members.merges m join members.persons k on k.id = m.kept_id
            order by m.number desc limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, _) ->
                new DuplicatesPage.Merged(
                    row.getLong("number"),
                    row.getString("name"),
                    row.getString("merged_by"),
                    row.getTimestamp("merged_at").toInstant(),
                    row.getBoolean("stands")))
        .list();
  }

  /** Locked until the transaction ends. */
  Optional<Merge> locked(long number) {
    return jdbc.sql("select * from members.merges where number = :number for update")
        .param("number", number)
        .query(Merges::merge)
        .optional();
  }

  /** Merges into this file that stand, latest first. */
  List<Merge> standingOf(UUID kept) {
    return jdbc.sql(
            """
            select * from members.merges where kept_id = :kept and undone_at is null order by number desc
            """)
        .param("kept", kept)
        .query(Merges::merge)
        .list();
  }

  void undo(Actor actor, UUID merge, String why) {
    jdbc.sql(
            """
            update members.merges set undone_by = :by, undone_at = :at, undone_why = :why where id = :id
            """)
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .param("why", why)
        .param("id", merge)
        .update();
  }

  private static Merge merge(ResultSet row, int ignored) throws SQLException {
    Timestamp undone = row.getTimestamp("undone_at");
    return new Merge(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("kept_id", UUID.class),
        row.getObject("gone_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        UnitPath.of(row.getString("home_after")),
        row.getString("reason"),
        row.getString("merged_by"),
        row.getTimestamp("merged_at").toInstant(),
        constants(MergeField.class, row.getArray("swapped")),
        constants(MemberGroup.class, row.getArray("groups_before")),
        constants(MemberGroup.class, row.getArray("groups_after")),
        List.of((UUID[]) row.getArray("ended").getArray()),
        List.of((UUID[]) row.getArray("uncounted").getArray()),
        row.getString("undone_by"),
        undone == null ? null : undone.toInstant(),
        row.getString("undone_why"));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, Array names)
      throws SQLException {
    return Arrays.stream(strings(names))
        .map(name -> Enum.valueOf(type, name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  private static String[] names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
