package org.qunxing.vault.upgrade;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Ids;
import org.qunxing.members.MembersFixtures;
import org.qunxing.postgres.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database as the version before the vault left it, with people in clear. */
final class OldDatabase {

  static final String NAME = "王芳";
  static final String ID = "11010519491231002X";
  static final String PHONE = "+8613877776666";
  static final UUID WANG_FANG = Ids.newId();
  static final UUID ACCOUNT = Ids.newId();
  static final UUID ROSTER = Ids.newId();
  static final UUID FOUNDING = Ids.newId();
  static final UUID EMPLOYER = Ids.newId();
  static final String NUMBER = "F-2026-0001";
  static final String SECRET = "JBSWY3DPEHPK3PXPJBSW";
  static final int OTHERS = 2_500;
  static final int DEEDS = 2_345;

  private static final String UNIT = "hy.old";

  private OldDatabase() {}

  static TestDatabase withPeople() {
    TestDatabase database = TestDatabase.fresh();
    migrate(database.dataSource(), "__root", null);
    migrate(database.dataSource(), "identity", "14");
    migrate(database.dataSource(), "members", "3");
    migrate(database.dataSource(), "founding", "2");
    try (var connection = new SingleConnectionDataSource()) {
      connection.setUrl(database.url());
      connection.setUsername(database.user());
      connection.setPassword(database.password());
      JdbcClient jdbc = JdbcClient.create(connection);
      jdbc.sql("select set_config('qunxing.scopes', '{\"\"}', false)").query(String.class).single();
      fill(jdbc);
    }
    return database;
  }

  /** As the application does it for each module. */
  private static void migrate(DataSource source, String module, @Nullable String target) {
    var flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration/" + module)
            .table("flyway_schema_history" + (module.equals("__root") ? "" : "_" + module))
            .baselineOnMigrate(true)
            .baselineVersion("0");
    (target == null ? flyway : flyway.target(target)).load().migrate();
  }

  private static void fill(JdbcClient jdbc) {
    person(jdbc, WANG_FANG, NAME, PHONE, ID);
    IntStream.range(0, OTHERS)
        .forEach(
            i ->
                person(
                    jdbc,
                    Ids.newId(),
                    "会员" + i,
                    i % 3 == 0 ? null : "+86137%08d".formatted(i),
                    i % 5 == 0 ? null : MembersFixtures.nextNationalId()));
    jdbc.sql("insert into identity.accounts (id, phone, name, person_id) values (?, ?, ?, ?)")
        .params(ACCOUNT, PHONE, NAME, WANG_FANG)
        .update();
    roster(jdbc);
    audit(jdbc);
    jdbc.sql("insert into identity.authenticators (account_id, secret) values (?, ?)")
        .params(ACCOUNT, SECRET.getBytes(StandardCharsets.US_ASCII))
        .update();
    founding(jdbc);
  }

  /** An application for a union, and two calls before it: one that reached somebody. */
  private static void founding(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into founding.foundings (id, number, unit_path, upper_id, applicant, handed_in_by, on_behalf, state,
              credit_code, employer_name, headcount, industry, new_form, employer_head, union_name, committee_form,
              members, women, years, contact_name, contact_position, contact_phone, applied_on)
            values (?, ?, cast(? as ltree), ?, ?, ?, false, 'APPLIED', '91110000101623741K', '青鲸船厂', 60, '', false,
              '周海', '青鲸船厂工会', 'OWN', 30, 3, 3, '何欢', '', ?, current_date)
            """)
        .params(FOUNDING, NUMBER, UNIT, Ids.newId(), ACCOUNT, ACCOUNT, PHONE)
        .update();
    for (String phone : new String[] {PHONE.substring(3), null}) {
      jdbc.sql(
              """
              insert into founding.calls (employer_id, unit_path, called_at, caller_name, outcome, note, contact_name,
                contact_phone)
              values (?, cast(? as ltree), now(), '李强', 'WILLING', '', '何欢', ?)
              """)
          .params(Arrays.asList(EMPLOYER, UNIT, phone))
          .update();
    }
  }

  private static void person(
      JdbcClient jdbc, UUID id, String name, @Nullable String phone, @Nullable String number) {
    jdbc.sql(
            """
            insert into members.persons (id, name, phone, unit_path, registered_at)
            values (?, ?, ?, cast(? as ltree), now())
            """)
        .params(Arrays.asList(id, name, phone, UNIT))
        .update();
    if (number != null) {
      jdbc.sql("insert into members.identities (person_id, national_id) values (?, ?)")
          .params(id, number)
          .update();
    }
  }

  /** With holes in the numbers, as rolled back transactions leave them. */
  private static void audit(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into identity.audit (number, account_id, actor_name, action, subject)
            overriding system value
            select n * 3, ?, '李强', 'members.exported', case when n % 2 = 0 then 'U-' || n end
            from generate_series(1, ?) n
            """)
        .params(ACCOUNT, DEEDS)
        .update();
    jdbc.sql("alter table identity.audit alter number restart with 10000").update();
  }

  /** Checked, not applied: a row for 王芳 and one that is wrong, and the file itself. */
  private static void roster(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into members.rosters (id, unit_id, unit_path, unit_name, scopes, file_name, uploaded_by, account_id,
              uploaded_at, state, header, rows_total, rows_read, last_row)
            values (?, ?, cast(? as ltree), '星河公司工会', cast('{""}' as ltree[]), 'roster.csv', '李强', ?, now(),
              'CHECKED', array['姓名', '身份证号', '手机号'], 2, 2, 3)
            """)
        .params(ROSTER, Ids.newId(), UNIT, ACCOUNT)
        .update();
    jdbc.sql("insert into members.roster_files (roster_id, piece, content) values (?, 0, ?)")
        .params(ROSTER, file().getBytes(StandardCharsets.UTF_8))
        .update();
    row(jdbc, 2, ID, PHONE, "{}");
    row(jdbc, 3, null, null, "{身份证号不对}");
  }

  static String file() {
    return "姓名,身份证号,手机号\r\n%s,%s,%s\r\n".formatted(NAME, ID, PHONE);
  }

  private static void row(
      JdbcClient jdbc, int number, @Nullable String id, @Nullable String phone, String problems) {
    jdbc.sql(
            """
            insert into members.roster_rows (roster_id, row_no, cells, problems, name, national_id, phone, person_key,
              unit_id, unit_path, unit_name, line, joined_on, new_person_id, membership_id)
            values (?, ?, array[?, ?, ?], cast(? as text[]), ?, ?, ?, ?, ?, cast(? as ltree), '星河公司工会', 'UNION',
              current_date, ?, ?)
            """)
        .params(
            Arrays.asList(
                ROSTER,
                number,
                NAME,
                ID,
                "13877776666",
                problems,
                NAME,
                id,
                phone,
                id,
                Ids.newId(),
                UNIT,
                Ids.newId(),
                Ids.newId()))
        .update();
  }
}
