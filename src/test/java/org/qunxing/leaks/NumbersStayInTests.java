package org.qunxing.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Role;
import org.qunxing.members.applying.Applicants;
import org.qunxing.members.roster.ApplyRoster;
import org.qunxing.members.roster.CheckRoster;
import org.qunxing.members.roster.Rosters;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.postgres.TestDatabase;
import org.qunxing.web.Scratch;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People join, are imported, refused, looked for, called and shown, rightly and wrongly; then
 * everything that is written anywhere is searched for their numbers. For each place a number is
 * planted, to see that it would be found.
 */
@IntegrationTest
// A database of its own: it is read to the last row, and others fill theirs by the gigabyte.
@TestPropertySource(properties = "qunxing.tests.database=leaks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersStayInTests {

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @Autowired Rosters rosters;
  @Autowired CheckRoster check;
  @Autowired ApplyRoster apply;
  @Autowired Scratch scratch;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @TempDir static Path folder;

  private final List<String> numbers = new ArrayList<>();
  private final Secrets secrets = new Secrets(numbers);
  private final Watched watched = new Watched();
  // Not before the application stands: its start sets up the log.
  private LogCapture log;
  private OrganisationsFixtures tree;
  private Visitor officer;

  private String id() {
    return kept(nextNationalId());
  }

  private String phone() {
    return kept(nextPhone());
  }

  private String kept(String number) {
    numbers.add(number);
    return number;
  }

  @BeforeAll
  void everythingHappens() throws IOException {
    log = new LogCapture();
    tree = OrganisationsFixtures.in(organising);
    Grant grant =
        new Grant(Role.DISTRICT_OFFICER, tree.district().path(), tree.xinghe().mainLine());
    officer = visitors.signedIn(phone(), "赵敏", grant);
    registering();
    joiningOnline();
    importing();
    founding();
    signingInWrongly();
    breaking();
  }

  @AfterAll
  void stop() {
    log.close();
  }

  private void registering() {
    String id = id();
    String phone = phone();
    Visitor.Page done = register(id, phone);
    assertThat(done.status()).isEqualTo(200);
    assertThat(register(id, phone()).status()).as("known already").isGreaterThanOrEqualTo(400);
    assertThat(register(id(), phone).status()).as("another's phone").isGreaterThanOrEqualTo(400);
    assertThat(register(wrong(id()), kept(phone() + "0")).status()).isEqualTo(422);
    String spelled = id.substring(0, 6) + " " + id.substring(6, 14) + "-" + id.substring(14);
    register(
        spelled.toLowerCase(Locale.ROOT),
        "+86 " + phone.substring(0, 3) + "-" + phone.substring(3));

    for (String words : List.of(id, phone, id(), phone())) {
      watched.see(
          officer
              .get("/workbench/members")
              .form("/workbench/members/search")
              .fill("words", words)
              .submit());
    }
    Visitor.Page file = watched.see(search(id));
    Visitor.Form ask = file.form(file.path() + "/reveal");
    watched.see(ask.submit());
    watched.see(ask.fill("purpose", "CONTACT").fill("words", "电话 " + phone).submit());
    watched.see(ask.fill("words", "通知领取补助").submit());
    watched.see(file.visitor().get(file.path() + "/edit"));
  }

  private Visitor.Page search(String words) {
    return officer
        .get("/workbench/members")
        .form("/workbench/members/search")
        .fill("words", words)
        .submit();
  }

  private Visitor.Page register(String id, String phone) {
    Visitor.Form form = officer.get("/workbench/members/new").form("/workbench/members");
    return watched.see(
        form.fill("name", "王芳")
            .fill("nationalId", id)
            .fill("phone", phone)
            .fill("unit", tree.xinghe().code())
            .submit());
  }

  /** The last character does not fit any more. */
  private String wrong(String id) {
    char last = id.charAt(17) == '0' ? '1' : '0';
    return kept(id.substring(0, 17) + last);
  }

  private void joiningOnline() {
    String path = "/join/" + tree.xinghe().code();
    Visitor liNa = visitors.anonymous();
    String id = id();
    Visitor.Page last = watched.see(Applicants.proven(liNa, path, phone()));
    watched.see(Applicants.filled(last, path, "李娜", wrong(id())).submit());
    watched.see(Applicants.filled(last, path, "李娜", id).submit());
    watched.see(liNa.get("/joining"));
    // On the way: the phone waits in the session for its code.
    Visitor.Page code =
        visitors.anonymous().get(path).form(path + "/codes").fill("phone", phone()).submit();
    watched.see(code);
    watched.see(code.form(path + "/proof").fill("code", "000000").submit());
    Visitor.Page applications = watched.see(officer.get("/workbench/members/applications"));
    assertThat(applications.text()).contains("李娜");
  }

  private void importing() throws IOException {
    String good = "张三,%s,%s".formatted(id(), phone());
    String bad = "李四,%s,%s".formatted(wrong(id()), kept("1" + phone()));
    String twice = "张三,%s,%s".formatted(good.split(",")[1], phone());
    Path file =
        Files.writeString(
            folder.resolve("roster.csv"),
            String.join("\r\n", "姓名,身份证号,手机号", good, bad, twice, "王五,,"));
    Visitor.Page page = upload(file);
    asPlatform(() -> check.run(roster(page)));
    Visitor.Page checked = watched.see(officer.get(page.path()));
    assertThat(checked.text()).contains("有问题的行");
    watched.see(checked.form(page.path() + "/errors.xlsx").submit());
    assertThat(
            checked
                .form(page.path() + "/errors.xlsx")
                .fill("purpose", "CORRECT")
                .download()
                .statusCode())
        .isEqualTo(200);
    Visitor.Page next =
        watched.see(checked.form(page.path() + "/application").fill("validOnly", "true").submit());
    asPlatform(() -> apply.run(roster(page)));
    watched.see(officer.get(next.path()));
    watched.see(officer.get("/workbench/members").form("/workbench/members/roster.xlsx").submit());
    Path broken = Files.writeString(folder.resolve("broken.csv"), "没有表头 " + good + "\n" + bad);
    upload(broken);
  }

  private static void asPlatform(Runnable work) {
    CurrentActor.as(Actor.SYSTEM, work);
  }

  private UUID roster(Visitor.Page page) {
    long number = Long.parseLong(page.path().substring(page.path().lastIndexOf('/') + 1));
    return rosters.visibleTo(Actor.SYSTEM, number).id();
  }

  private Visitor.Page upload(Path file) {
    String rosters = "/workbench/members/rosters";
    return watched.see(
        officer
            .get(rosters)
            .form(rosters)
            .fill("unit", tree.xinghe().code())
            .attach("file", file)
            .submit());
  }

  private void founding() {
    Visitor heHuan = visitors.signedIn(phone(), "何欢");
    watched.see(application(heHuan, kept("23" + phone())));
    Visitor.Page done = watched.see(application(heHuan, phone()));
    assertThat(done.path()).startsWith("/my/foundings/F-");
    watched.see(heHuan.get(done.path() + "/edit"));
    Visitor.Page desk = watched.see(officer.get(done.path().replace("/my/", "/workbench/")));
    watched.see(desk.form(desk.path() + "/contact").submit());
    watched.see(desk.form(desk.path() + "/contact").fill("purpose", "CONTACT").submit());
  }

  private Visitor.Page application(Visitor visitor, String phone) {
    return visitor
        .get("/my/foundings/new")
        .form("/my/foundings")
        .fill("upper", tree.donggang().code())
        .fill("creditCode", FoundingFixtures.code().value())
        .fill("employerName", "青鲸船厂")
        .fill("headcount", "60")
        .fill("employerHead", "周海")
        .fill("form", "OWN")
        .fill("members", "30")
        .fill("women", "3")
        .fill("contactName", "何欢")
        .fill("contactPhone", phone)
        .submit();
  }

  private void signingInWrongly() {
    Visitor nobody = visitors.anonymous();
    watched.see(
        nobody
            .get("/sign-in?way=password")
            .form("/sign-in/password")
            .fill("phone", phone())
            .fill("password", "nothing")
            .submit());
    watched.see(nobody.get("/sign-in").form("/sign-in/codes").fill("phone", phone()).submit());
  }

  /** What the database refuses, and what nobody foresaw. */
  private void breaking() {
    String name = "%s %s".formatted(id(), phone());
    assertThatThrownBy(
            () ->
                seen(
                    () ->
                        jdbc.sql(
                                """
                                insert into members.persons (id, name, unit_path, registered_at, phone_index)
                                values (:id, :name, 'hy', now(), '\\x00')
                                """)
                            .param("id", UUID.randomUUID())
                            .param("name", name)
                            .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .satisfies(refused -> LoggerFactory.getLogger("leaks").error("refused", refused));
    watched.see(officer.get("/workbench/members/" + id()));
    watched.see(officer.get("/workbench/nothing-here"));
    String token = officer.get("/design").document().select("input[name=_csrf]").attr("value");
    watched.see(officer.post("/workbench/members/search/x", Map.of("_csrf", token, "words", id())));
  }

  private void seen(Runnable work) {
    asPlatform(() -> transactions.executeWithoutResult(_ -> work.run()));
  }

  @Test
  void notInTheLog() {
    assertThat(secrets.in(log.text())).isEmpty();

    LoggerFactory.getLogger("leaks").warn("call {}", numbers.getFirst());
    assertThat(secrets.in(log.text())).as("control").isNotEmpty();
  }

  @Test
  void notInTheLogOfTheDatabase() {
    assertThat(serverLogSoFar()).as("it was refused").contains("persons");
    assertThat(secrets.in(serverLogSoFar())).isEmpty();

    assertThatThrownBy(
            () ->
                jdbc.sql("select cast('" + numbers.get(1) + "x' as bigint)")
                    .query(Long.class)
                    .single())
        .isInstanceOf(DataAccessException.class);
    assertThat(secrets.in(serverLogSoFar())).as("control").isNotEmpty();
  }

  /** The server's log is written by a process of its own: what it has said before this is there. */
  private String serverLogSoFar() {
    String mark = "all said " + UUID.randomUUID();
    jdbc.sql("do $$ begin raise log '%s'; end $$".formatted(mark)).update();
    String text = TestDatabase.serverLog();
    for (int i = 0; i < 300 && !text.contains(mark); i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      text = TestDatabase.serverLog();
    }
    assertThat(text).contains(mark);
    return text;
  }

  @Test
  void notInWhatIsSaidWhenSomethingIsRefusedOrBreaks() {
    assertThat(watched.errors()).isGreaterThan(10);
    assertThat(secrets.in(watched.errorPages())).isEmpty();

    assertThat(secrets.in(watched.errorPages() + "<p>" + numbers.getFirst() + " 已登记</p>"))
        .as("control")
        .isNotEmpty();
  }

  @Test
  void notInAddresses() {
    String typedByHand = "/workbench/members/" + numbers.get(numbers.size() - 2);
    List<String> found =
        secrets.in(watched.addresses()).stream()
            .filter(text -> !text.contains(typedByHand.toUpperCase(Locale.ROOT)))
            .toList();
    assertThat(found).isEmpty();

    String phone = numbers.get(2);
    assertThat(
            secrets.in(
                "/sign-in?phone=%2B86%20" + phone.substring(0, 3) + "%20" + phone.substring(3)))
        .as("control")
        .isNotEmpty();
  }

  @Test
  void notInAnyTable() {
    JdbcClient whole =
        JdbcClient.create(
            TestDatabase.wholeOf(
                jdbc.sql("select current_database()").query(String.class).single()));
    assertThat(dumped(whole)).isEmpty();

    jdbc.sql("create table public.leak (session bytea)").update();
    jdbc.sql("insert into public.leak values (convert_to(?, 'UTF8'))")
        .param("t " + numbers.getFirst())
        .update();
    assertThat(dumped(whole)).as("control").isNotEmpty();
    jdbc.sql("drop table public.leak").update();
  }

  private List<String> dumped(JdbcClient whole) {
    List<String> found = new ArrayList<>();
    for (String table :
        whole
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1
                """)
            .query(String.class)
            .list()) {
      String rows =
          String.join(
              "\n", whole.sql("select t::text from " + table + " t").query(String.class).list());
      secrets.in(rows).forEach(one -> found.add(table + ": " + one));
    }
    String statistics =
        String.join(
            "\n",
            whole
                .sql("select concat(most_common_vals::text, histogram_bounds::text) from pg_stats")
                .query(String.class)
                .list());
    found.addAll(secrets.in(Objects.requireNonNull(statistics)));
    return found;
  }

  @Test
  void notInFilesThatWereUploaded() throws IOException {
    try (var files = Files.list(scratch.directory())) {
      assertThat(files.toList()).as("nothing is left").isEmpty();
    }
  }

  @Test
  void readsANumberInEverySpelling() {
    Secrets two = new Secrets(List.of("11010519491231002X", "13877776666"));

    for (String spelling :
        List.of(
            "11010519491231002x",
            "110105 19491231 002X",
            "110105-1949-1231-002x",
            "+86 138 7777 6666",
            "138-7777-6666",
            "138.7777.6666",
            "%2B86%20138%207777%206666",
            "\\x3133383737373736363636")) {
      assertThat(two.in("vor " + spelling + " nach")).as(spelling).hasSize(1);
    }
    assertThat(two.in("1101**********002X 138****6666 13877776665")).as("control").isEmpty();
  }
}
