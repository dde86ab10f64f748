package org.qunxing.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Qunxing;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@IntegrationTest
class SessionTests {

  private static final Grant CADRE = new Grant(Role.CADRE, UnitPath.of("sessions.s1"), Line.UNION);

  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcIndexedSessionRepository stored;
  @Autowired Environment environment;

  @Test
  void signInThrowsAwayTheSessionThatTheBrowserCameWith() {
    visitors.account("13911000002", "王芳", CADRE);
    String planted = plantedSession();
    Visitor victim = visitors.anonymous();
    victim.plantCookie("SESSION", cookie(planted));

    Visitor.Page page = signIn(victim, "13911000002");

    assertThat(page.path()).isEqualTo("/workbench");
    assertThat(victim.cookie("SESSION")).isNotEmpty().isNotEqualTo(cookie(planted));
    Visitor attacker = visitors.anonymous();
    attacker.plantCookie("SESSION", cookie(planted));
    assertThat(attacker.get("/my/security").path()).isEqualTo("/sign-in");
  }

  /** A living session of nobody, whose id an attacker knows. */
  private String plantedSession() {
    String id = UUID.randomUUID().toString();
    long now = Instant.now().toEpochMilli();
    jdbc.sql(
            "insert into identity.sessions values (:id, :id, :now, :now, 900, :now + 900000, null)")
        .param("id", id)
        .param("now", now)
        .update();
    return id;
  }

  @Test
  void aSessionIdThatSomebodyMadeUpIsNotAdopted() {
    visitors.account("13911000003", "李强", CADRE);
    String invented = cookie(UUID.randomUUID().toString());
    Visitor visitor = visitors.anonymous();
    visitor.plantCookie("SESSION", invented);

    signIn(visitor, "13911000003");

    assertThat(visitor.cookie("SESSION")).isNotEqualTo(invented);
    assertThat(visitor.get("/my/security").status()).isEqualTo(200);
  }

  @Test
  void aForgedOrBrokenSessionCookieSignsNobodyIn() {
    for (String forged :
        new String[] {cookie(UUID.randomUUID().toString()), "x", cookie("' or 1=1 --"), "%%%"}) {
      Visitor visitor = visitors.anonymous();
      visitor.plantCookie("SESSION", forged);

      assertThat(visitor.get("/my/security").path()).isEqualTo("/sign-in");
    }
  }

  @Test
  void anExpiredSessionAsksToSignInAgainAndIsSweptAway() {
    UUID account = visitors.account("13911000004", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13911000004");
    age(account, SigningIn.STAFF_IDLE.plusMinutes(1));

    assertThat(visitor.get("/my/security").path()).isEqualTo("/sign-in");

    Visitor another = visitors.signedIn("13911000004");
    age(account, SigningIn.STAFF_IDLE.plusMinutes(1));
    stored.cleanUpExpiredSessions();
    assertThat(sessions(account)).isZero();
    assertThat(another.get("/my/security").path()).isEqualTo("/sign-in");
  }

  @Test
  void readingPagesWritesNothingWithinAMinute() {
    UUID account = visitors.account("13911000005", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13911000005");
    visitor.get("/my/security");
    String before = written(account);

    for (int turn = 0; turn < 5; turn++) {
      visitor.get("/workbench");
    }

    assertThat(written(account)).isEqualTo(before);

    age(account, CalmSessions.NOTED_EVERY.plusSeconds(5));
    String aged = written(account);
    visitor.get("/workbench");
    assertThat(written(account)).isNotEqualTo(aged);
  }

  @Test
  void aSessionIsSmallAndVisitorsHaveNone() {
    UUID account = visitors.account("13911000006", "李强", CADRE);
    int before = allSessions();
    Visitor visitor = visitors.anonymous();
    visitor.get("/");
    visitor.get("/sign-in");
    visitor.get("/my/inbox");
    assertThat(allSessions()).isEqualTo(before);

    visitors.signedIn("13911000006");

    assertThat(
            jdbc.sql(
                    """
                    select sum(length(attribute_bytes)) from identity.sessions_attributes
                    join identity.sessions on primary_id = session_primary_id where principal_name = :account
                    """)
                .param("account", account.toString())
                .query(Integer.class)
                .single())
        .isLessThan(500);
  }

  @Test
  void anotherDeviceIsListedAndCanBeSignedOut() {
    visitors.account("13911000007", "李强", CADRE);
    Visitor phone = visitors.signedIn("13911000007");
    Visitor desk = visitors.signedIn("13911000007");

    Visitor.Page page = desk.get("/my/security");
    assertThat(page.text()).contains("这台设备", "未知设备", "密码登录", "本机");
    String action =
        page.document().select("form[action$=/sign-out]:has(button:contains(让它退出))").attr("action");
    Visitor.Page after = page.form(action).submit();

    assertThat(after.text()).contains("那台设备已经退出登录");
    assertThat(phone.get("/my/security").path()).isEqualTo("/sign-in");
    assertThat(desk.get("/my/security").status()).isEqualTo(200);
  }

  @Test
  void allOtherDevicesCanBeSignedOutAtOnce() {
    visitors.account("13911000008", "李强", CADRE);
    Visitor first = visitors.signedIn("13911000008");
    Visitor second = visitors.signedIn("13911000008");
    Visitor mine = visitors.signedIn("13911000008");

    Visitor.Page page = mine.get("/my/security").form("/my/security/devices/sign-out").submit();

    assertThat(page.text()).contains("别的 2 台设备都已经退出登录");
    assertThat(first.get("/my/security").path()).isEqualTo("/sign-in");
    assertThat(second.get("/my/security").path()).isEqualTo("/sign-in");
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    visitors.account("13911000009", "李强", CADRE);
    Visitor victim = visitors.signedIn("13911000009");
    visitors.signedIn("13911000009");
    String handle =
        victim
            .get("/my/security")
            .document()
            .select("form[action^=/my/security/devices/][action$=/sign-out]")
            .attr("action");
    Visitor stranger = visitors.signedIn("13911000010", "孙丽", CADRE);
    String token = stranger.get("/my/security").document().select("[name=_csrf]").attr("value");

    assertThat(stranger.post(handle, Map.of("_csrf", token)).status()).isEqualTo(404);
    assertThat(victim.get("/my/security").document().select(".list-item")).hasSizeGreaterThan(2);
  }

  @Test
  void closingTheAccountEndsItsSessions() {
    UUID account = visitors.account("13911000011", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13911000011");

    jdbc.sql("update identity.accounts set closed_at = now() where id = :id")
        .param("id", account)
        .update();

    assertThat(sessions(account)).isZero();
    assertThat(visitor.get("/my/security").path()).isEqualTo("/sign-in");
  }

  @Test
  void signingOutEndsTheSessionInTheDatabase() {
    UUID account = visitors.account("13911000012", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13911000012");

    visitor.get("/workbench").form("/sign-out").submit();

    assertThat(sessions(account)).isZero();
  }

  @Test
  void anAddressElsewhereIsNeverFollowedAfterSigningIn() {
    visitors.account("13911000013", "李强", CADRE);
    for (String elsewhere : new String[] {"//evil.example/x", "https://evil.example", "/%5Cevil"}) {
      Visitor visitor = visitors.anonymous();
      visitor.plantCookie("wanted", java.net.URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));

      Visitor.Page page = signIn(visitor, "13911000013");

      assertThat(page.uri().getHost()).isEqualTo("localhost");
    }
  }

  @Test
  void aSessionBegunOnOneNodeHoldsOnAnother() {
    visitors.account("13911000014", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13911000014");

    try (ConfigurableApplicationContext node = secondNode()) {
      int port =
          java.util.Objects.requireNonNull(
                  ((ServletWebServerApplicationContext) node).getWebServer())
              .getPort();
      Visitor there = visitor.at("http://localhost:" + port);

      assertThat(there.get("/workbench").status()).isEqualTo(200);
      Visitor.Page page = there.get("/my/security");
      assertThat(page.text()).contains("这台设备");
      there.get("/workbench").form("/sign-out").submit();
    }
    assertThat(visitor.get("/workbench").path()).isEqualTo("/sign-in");
  }

  private ConfigurableApplicationContext secondNode() {
    return new SpringApplicationBuilder(Qunxing.class)
        .web(WebApplicationType.SERVLET)
        .properties("server.port=0")
        .run(
            "--server.port=0",
            "--qunxing.jobs=false",
            "--qunxing.demo=false",
            "--qunxing.identity.second-factor=off",
            "--qunxing.vault.key=" + environment.getProperty("qunxing.vault.key"),
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
            "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
            "--spring.datasource.hikari.maximum-pool-size=4");
  }

  static Visitor.Page signIn(Visitor visitor, String phone) {
    return visitor
        .get("/sign-in?way=password")
        .form("/sign-in/password")
        .fill("phone", phone)
        .fill("password", Visitors.PASSWORD)
        .submit();
  }

  private static String cookie(String id) {
    return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  /** As if the sessions had last been used so long ago. */
  private void age(UUID account, Duration time) {
    jdbc.sql(
            """
            update identity.sessions
            set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000::bigint
            where principal_name = :account
            """)
        .param("then", Instant.now().minus(time).toEpochMilli())
        .param("account", account.toString())
        .update();
  }

  /** Changes with every write to the account's session row. */
  private String written(UUID account) {
    return jdbc.sql(
            "select xmin::text || ctid::text from identity.sessions where principal_name ="
                + " :account")
        .param("account", account.toString())
        .query(String.class)
        .single();
  }

  private int sessions(UUID account) {
    return jdbc.sql("select count(*) from identity.sessions where principal_name = :account")
        .param("account", account.toString())
        .query(Integer.class)
        .single();
  }

  private int allSessions() {
    return jdbc.sql("select count(*) from identity.sessions").query(Integer.class).single();
  }
}
