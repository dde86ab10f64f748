package org.qunxing.organisations;

import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns in which modules keep units' paths follow a unit that was moved. */
@Component
public class MovedPaths {

  private final JdbcClient jdbc;

  MovedPaths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts the new place in front of what of the old one lies below the unit.
   *
   * @param columns of the caller's own tables, such as {@code activities.sign_ups.unit_path}
   */
  public void follow(UnitMoved moved, String... columns) {
    for (String column : columns) {
      int dot = column.lastIndexOf('.');
      jdbc.sql(
              """
              update %1$s
              set %2$s = text2ltree(:now || substr(ltree2text(%2$s), length(:before) + 1))
              where %2$s <@ cast(:before as ltree)
              """
                  .formatted(column.substring(0, dot), column.substring(dot + 1)))
          .param("before", moved.before().value())
          .param("now", moved.now().value())
          .update();
    }
  }
}
