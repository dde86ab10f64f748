package org.qunxing.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/** What only the superuser may do: the application's role, databases, extensions. */
record Databases(int port, Credentials credentials) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private static final List<String> EXTENSIONS =
      List.of("ltree", "pg_trgm", "btree_gist", "pgcrypto", "unaccent");

  /**
   * What tells whether a unit stands below another, or sorts before it. It looks at nothing but the
   * two paths and never fails, so it cannot tell on a row that its reader may not see; but {@code
   * ltree} does not say so. Unsaid, PostgreSQL asks it only after the policy, of each row of the
   * table: no index of paths would be of use (ADR 60).
   */
  private static final String LET_INDEXES_FIND_SUBTREES =
      """
      do $$
      declare f regprocedure;
      begin
        for f in select oid from pg_proc
                 where not proleakproof
                   and oid in ('ltree_isparent(ltree,ltree)'::regprocedure, 'ltree_risparent(ltree,ltree)'::regprocedure,
                               'ltree_eq(ltree,ltree)'::regprocedure, 'ltree_ge(ltree,ltree)'::regprocedure,
                               'ltree_lt(ltree,ltree)'::regprocedure)
        loop
          execute 'alter function ' || f || ' leakproof';
        end loop;
      end $$
      """;

  void prepare() {
    prepareOnce();
    run("template1", LET_INDEXES_FIND_SUBTREES);
    run(EmbeddedPostgres.DATABASE, LET_INDEXES_FIND_SUBTREES);
  }

  /** The database comes last, so where it exists everything else does. */
  private void prepareOnce() {
    if (exists(EmbeddedPostgres.DATABASE)) {
      return;
    }
    for (var extension : EXTENSIONS) {
      run("template1", "create extension if not exists " + extension);
    }
    // The password is drawn from [A-Za-z0-9_-], so it needs no escaping.
    run("template1", "drop role if exists " + EmbeddedPostgres.USER);
    run(
        "template1",
        "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
            .formatted(EmbeddedPostgres.USER, credentials.application()));
    create(EmbeddedPostgres.DATABASE, "template1");
  }

  void create(String name, String template) {
    run(
        "postgres",
        "create database %s owner %s template %s"
            .formatted(checked(name), EmbeddedPostgres.USER, checked(template)));
  }

  void drop(String name) {
    run("postgres", "drop database if exists %s with (force)".formatted(checked(name)));
  }

  private boolean exists(String name) {
    try (var connection = connect("postgres");
        var query = connection.prepareStatement("select from pg_database where datname = ?")) {
      query.setString(1, name);
      try (var found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void run(String database, String statement) {
    try (var connection = connect(database);
        var executing = connection.createStatement()) {
      executing.execute(statement);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return source(port, database, EmbeddedPostgres.SUPERUSER, credentials.superuser())
        .getConnection();
  }

  static DataSource source(int port, String database, String user, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url(port, database));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + checked(database);
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
    return name;
  }

  private static PostgresUnavailable failed(SQLException problem) {
    var refusal = new PostgresUnavailable(Reason.FAILED, problem);
    refusal.initCause(problem);
    return refusal;
  }
}
