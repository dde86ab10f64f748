package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

  @Test
  void givesEachCallerADatabaseOfItsOwn() {
    var one = JdbcClient.create(TestDatabase.fresh().dataSource());
    var other = JdbcClient.create(TestDatabase.fresh().dataSource());

    one.sql("create table mine (id int)").update();

    assertThat(tables(one)).isEqualTo(1);
    assertThat(tables(other)).isZero();
  }

  @Test
  void copiesWhatATemplateWasPreparedWith() {
    var first = TestDatabase.like("with-a-table", TestDatabaseTests::createTable);
    var second =
        TestDatabase.like(
            "with-a-table",
            _ -> {
              throw new AssertionError("prepared twice");
            });

    assertThat(first.name()).isNotEqualTo(second.name());
    assertThat(tables(JdbcClient.create(second.dataSource()))).isEqualTo(1);
  }

  @Test
  void connectsAsTheApplicationsRole() throws SQLException {
    try (var connection = TestDatabase.fresh().dataSource().getConnection()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo("qunxing");
    }
  }

  private static void createTable(DataSource source) {
    JdbcClient.create(source).sql("create table mine (id int)").update();
  }

  private static int tables(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from pg_tables where schemaname = 'public'")
        .query(Integer.class)
        .single();
  }
}
