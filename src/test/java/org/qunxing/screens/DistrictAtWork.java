package org.qunxing.screens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.qunxing.DemoTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.draws.DrawNow;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.DemoSignIns;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.FoldNow;
import org.qunxing.members.Joining;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.context.ApplicationContext;

/**
 * The demo district in the middle of its work: what the demo does not hold, done as people do it,
 * on the pages. Beside it lies a district that has only just been founded.
 */
final class DistrictAtWork {

  static final String NEW_OFFICER = "林海";
  static final String NEW_MEMBER = "何青";
  private static final String NEW_OFFICER_PHONE = "13800000091";
  private static final String NEW_MEMBER_PHONE = "13800000092";

  private final ApplicationContext application;
  private final Visitors visitors;
  private final Map<String, Visitor> people = new HashMap<>();

  DistrictAtWork(ApplicationContext application) {
    this.application = application;
    this.visitors = application.getBean(Visitors.class);
  }

  /** By demo phone and password, or the newcomers'. */
  Credentials credentials(String who) {
    return switch (who) {
      case NEW_OFFICER -> new Credentials(NEW_OFFICER_PHONE, Visitors.PASSWORD);
      case NEW_MEMBER -> new Credentials(NEW_MEMBER_PHONE, Visitors.PASSWORD);
      default ->
          application.getBean(DemoSignIns.class).list().stream()
              .filter(one -> one.name().equals(who))
              .map(one -> new Credentials(one.phone(), one.password()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("docs/screens.txt: who is " + who + "?"));
    };
  }

  record Credentials(String phone, String password) {}

  void prepare() throws Exception {
    CurrentActor.as(Actor.SYSTEM, this::newDistrict);
    Visitor zhaoMin = signIn("赵敏");
    uploadNextYearsPlan(zhaoMin);
    zhaoMin.get("/workbench/reports").form("/workbench/reports").submit();
    importRoster(zhaoMin);
    offerToUnits(signIn("陈静"), zhaoMin);
    askForWangFang(signIn(NEW_OFFICER));
    holdGathering(signIn("李强"));
    registerTwice(zhaoMin);
    sitAnExam(signIn("李强"));
    DrawNow.in(application);
    FoldNow.in(application);
  }

  private static void sitAnExam(Visitor liQiang) {
    String exam =
        liQiang.get("/my/cadre").document().select("a[href^=/my/cadre/exams/]").attr("href");
    liQiang.get(exam).form(exam + "/sittings").submit();
  }

  private boolean newDistrict() {
    Organising organising = application.getBean(Organising.class);
    Unit district = found(organising, UnitPath.ROOT, "GY", "归雁区总工会", UnitKind.DISTRICT);
    Unit union = found(organising, district.path(), "GYGH-J001", "归雁灯塔有限公司工会", UnitKind.BASIC);
    Accounts accounts = application.getBean(Accounts.class);
    UUID officer = account(accounts, NEW_OFFICER_PHONE, NEW_OFFICER, null);
    accounts.grant(officer, Role.DISTRICT_OFFICER, district.path(), Line.UNION);
    NewMember member = NewMember.of(NEW_MEMBER, null, NEW_MEMBER_PHONE);
    UUID person =
        application
            .getBean(Joining.class)
            .join(Actor.SYSTEM, member, union, Line.UNION, DemoTest.TODAY.minusDays(3))
            .person();
    account(accounts, NEW_MEMBER_PHONE, NEW_MEMBER, person);
    return true;
  }

  private static Unit found(
      Organising organising, UnitPath parent, String code, String name, UnitKind kind) {
    NewUnit unit = new NewUnit(code, name, kind, Set.of(Line.UNION), null, "022-55509999", null);
    return organising.found(Actor.SYSTEM, parent, unit);
  }

  private static UUID account(
      Accounts accounts,
      String phone,
      String name,
      @org.jspecify.annotations.Nullable UUID person) {
    UUID account = accounts.open("+86" + phone, name, person);
    accounts.setPassword(account, Visitors.PASSWORD);
    return account;
  }

  /** Signed in, unless nobody in particular. */
  Visitor visitor(String who) {
    return who.equals("visitor") ? visitors.anonymous() : people.computeIfAbsent(who, this::signIn);
  }

  private Visitor signIn(String who) {
    Credentials credentials = credentials(who);
    return visitors.anonymous().signIn(credentials.phone(), credentials.password());
  }

  private static void uploadNextYearsPlan(Visitor zhaoMin) throws Exception {
    Path next = Files.createTempDirectory("plan").resolve("2027年工作方案.txt");
    String text = Files.readString(Path.of("samples", "plan-2026.txt"));
    Files.writeString(next, text.replace("2027", "2028").replace("2026", "2027"));
    zhaoMin.get("/workbench/plans/new").form("/workbench/plans").attach("file", next).submit();
  }

  private static void importRoster(Visitor zhaoMin) {
    Visitor.Page roster =
        zhaoMin
            .get("/workbench/members/rosters")
            .form("/workbench/members/rosters")
            .fill("unit", "HYGH")
            .attach("file", Path.of("samples", "roster-with-errors.xlsx"))
            .submit();
    until(() -> zhaoMin.get(roster.path()).text().contains("请决定"), roster::text);
  }

  /** An activity for which units sign up, not persons. */
  private static void offerToUnits(Visitor chenJing, Visitor zhaoMin) {
    Visitor.Page draft =
        chenJing
            .get("/workbench/activities/new")
            .form("/workbench/activities")
            .fill("title", "工间操进车间")
            .fill("description", "教练到车间来，带大家活动肩颈和腰背。")
            .fill("place", "各单位车间")
            .fill("contact", "陈静 022-55500005")
            .fill("takes", "UNITS")
            .submit();
    draft.form(draft.path() + "/submission").submit();
    zhaoMin.get(draft.path()).form(draft.path() + "/approval").submit();
  }

  /** 王芳 has found work in the other district. */
  private static void askForWangFang(Visitor linHai) {
    linHai
        .get("/workbench/members/new")
        .form("/workbench/members")
        .fill("name", "王芳")
        .fill("phone", "13800000003")
        .fill("nationalId", "120199199203080027")
        .fill("unit", "GYGH-J001")
        .submit();
  }

  private static void holdGathering(Visitor liQiang) {
    liQiang
        .get("/workbench/members/gatherings")
        .form("/workbench/members/gatherings")
        .fill("place", "星河产业园食堂")
        .submit();
  }

  /** Two persons with two files each: one pair to decide, one made into one file. */
  private static void registerTwice(Visitor zhaoMin) {
    for (String name : List.of("孟佳", "孟青")) {
      register(zhaoMin, name, "138000009" + (name.equals("孟佳") ? "93" : "94"));
      register(zhaoMin, name, "138000009" + (name.equals("孟佳") ? "95" : "96"));
    }
    String pair =
        zhaoMin
            .get("/workbench/members/duplicates")
            .document()
            .select("a[href^=/workbench/members/duplicates/]:contains(孟青)")
            .attr("href");
    Visitor.Page compared = zhaoMin.get(pair);
    compared
        .form(compared.document().select("form[action$=/merge]").attr("action"))
        .fill("reason", "电话核对，是同一人")
        .submit();
  }

  private static void register(Visitor zhaoMin, String name, String phone) {
    zhaoMin
        .get("/workbench/members/new")
        .form("/workbench/members")
        .fill("name", name)
        .fill("phone", phone)
        .fill("unit", "HYGH-J001")
        .submit();
  }

  private static void until(BooleanSupplier done, Supplier<String> seen) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited a minute in vain after " + seen.get());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
  }
}
