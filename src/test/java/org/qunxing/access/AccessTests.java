package org.qunxing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.founding.ApplyForUnion;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Joining;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.plans.PlansFixtures;
import org.qunxing.plans.PlansTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import planted.wrong.OpenPages;

/**
 * Who gets in, route by route, as {@code docs/routes.txt} says: nobody anonymous, each role only
 * where the matrix of permissions lets it, nobody into the records of another organisation.
 */
@PlansTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

  @Autowired ApplicationContext application;
  @Autowired Visitors visitors;
  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired Joining joining;
  @Autowired ApplyForUnion apply;
  @Autowired PlansFixtures.Factory districts;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final Map<Role, Visitor> own = new EnumMap<>(Role.class);
  private final Map<Role, Visitor> strangers = new EnumMap<>(Role.class);
  private final Map<Visitor, String> tokens = new HashMap<>();
  private PathSamples samples = new PathSamples(List.of());

  @BeforeAll
  void peopleAndRecords() {
    PlansFixtures district = districts.district();
    samples = PathSamples.of(numbers(district));
    signIn(own, 0, district.district());
    signIn(strangers, 10, OrganisationsFixtures.in(organising).district().path());
  }

  private PathSamples.Numbers numbers(PlansFixtures district) {
    Visitor zhaoMin = district.zhaoMin();
    String plan = district.confirmedPlan(zhaoMin);
    Document page = zhaoMin.get("/workbench/plans/" + plan).document();
    Document tasks = district.chenJing().get("/workbench/tasks").document();
    zhaoMin.get("/workbench/reports").form("/workbench/reports").submit();
    ActivityFixtures activities = activities(district);
    return new PathSamples.Numbers(
        activities.published(activities.details(20)),
        offer(district),
        activities.published(activities.details(20, Activity.Takes.UNITS, List.of())),
        plan,
        page.select("h2[id^=list-]").attr("id").replace("list-", ""),
        last(page.select(".plan-indicator a").attr("href")),
        last(page.select("a[href$=/amendment]").attr("href").replace("/amendment", "")),
        last(tasks.select("tbody th a").attr("href")),
        district.units().xinghe().code(),
        member(district.units().xinghe(), "13571000099"),
        member(district.units().xinghe(), "13571000097"),
        founding(district.units().donggang()),
        account(district.units().xinghe()));
  }

  private String offer(PlansFixtures district) {
    BenefitsFixtures offers =
        new BenefitsFixtures(
            application,
            district.units(),
            BenefitsFixtures.staff("李强", Role.CADRE, district.units().xinghe().path()),
            BenefitsFixtures.staff("陈静", Role.STREET_OFFICER, district.units().donggang().path()));
    return offers.published(offers.details(20));
  }

  private String founding(Unit upper) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> apply.apply(Actor.SYSTEM, upper, FoundingFixtures.application()));
  }

  /** Somebody who works in the union, for administrators to look at. */
  private String account(Unit union) {
    Grant cadre = new Grant(Role.CADRE, union.path(), Line.UNION);
    return visitors.account("13571000098", "李强", cadre).toString();
  }

  private String member(Unit union, String phone) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            String.valueOf(
                joining
                    .join(
                        Actor.SYSTEM,
                        NewMember.of("王芳", null, phone),
                        union,
                        Line.UNION,
                        LocalDate.of(2026, 1, 5))
                    .number()));
  }

  private ActivityFixtures activities(PlansFixtures district) {
    return new ActivityFixtures(
        district.units(),
        organise,
        ActivityFixtures.staff("李强", Role.CADRE, district.units().xinghe().path()),
        ActivityFixtures.staff("陈静", Role.STREET_OFFICER, district.units().donggang().path()));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void signIn(Map<Role, Visitor> people, int from, UnitPath district) {
    for (Role role : Role.values()) {
      String phone = "136%08d".formatted(71_000_000 + from + role.ordinal());
      Grant grant = new Grant(role, district, Line.UNION);
      people.put(role, visitors.signedIn(phone, role.label(), grant));
    }
  }

  static List<RouteLine> routes() {
    return RouteLine.all();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void asksTheAnonymousToSignIn(RouteLine route) {
    Visitor anonymous = visitors.anonymous();

    HttpResponse<?> answer = call(anonymous, route, samples.own(route));

    if (route.isPublic()) {
      assertThat(answer.statusCode())
          .matches(status -> status < 400 || List.of(404, 405, 422).contains(status));
    } else {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(AccessTests::isSignIn);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void letsInTheRolesOfTheMatrixAndNoOther(RouteLine route) {
    for (Role role : Role.values()) {
      int status = call(visitor(own, role), route, samples.missing(route)).statusCode();

      if (route.admits(role)) {
        assertThat(status).as("%s as %s", route, role).isLessThan(500).isNotIn(401, 403);
      } else {
        assertThat(status).as("%s as %s", route, role).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recordsOfUnits")
  void hidesRecordsFromOtherOrganisations(RouteLine route) {
    for (Role role : Role.values()) {
      if (route.admits(role)) {
        int there = call(visitor(strangers, role), route, samples.own(route)).statusCode();
        int missing = call(visitor(strangers, role), route, samples.missing(route)).statusCode();

        assertThat(there).as("%s as %s of another district", route, role).isEqualTo(missing);
        assertThat(there).isIn(route.reads() ? List.of(404) : List.of(404, 400, 422));
      }
    }
  }

  /** That it was the other organisation that made the difference. */
  @ParameterizedTest
  @MethodSource("recordsOfUnits")
  void showsRecordsToTheirOwnDistrict(RouteLine route) {
    // The fixtures' plan has no key task beside its initiatives.
    boolean recorded = !route.path().contains("/tasks/{no}");
    if (recorded && route.reads() && route.admits(Role.DISTRICT_OFFICER)) {
      HttpResponse<?> answer = call(visitor(own, Role.DISTRICT_OFFICER), route, samples.own(route));

      assertThat(answer.statusCode()).isIn(200, 302, 409);
    }
  }

  static List<RouteLine> recordsOfUnits() {
    PathSamples table = PathSamples.of(PathSamples.Numbers.NONE);
    return routes().stream().filter(table::belongsToAUnit).toList();
  }

  @Test
  void aPathThatTheTableDoesNotKnowFails() {
    RouteLine unknown = new RouteLine("GET", "/workbench/unheard-of/{number}", "VIEW_PLANS");
    RouteLine variable = new RouteLine("GET", "/workbench/tasks/{number}/{unheard}", "VIEW_PLANS");

    assertThatThrownBy(() -> samples.own(unknown)).hasMessageContaining("unheard-of");
    assertThatThrownBy(() -> samples.own(variable)).hasMessageContaining("unheard");
  }

  /** Put into the running application for a moment; no scan finds it. */
  @Test
  void refusesEverybodyWhereAHandlerDeclaresNothing() throws NoSuchMethodException {
    RequestMappingInfo planted =
        RequestMappingInfo.paths("/planted/undeclared")
            .options(requestMappingHandlerMapping.getBuilderConfiguration())
            .build();
    requestMappingHandlerMapping.registerMapping(
        planted, new OpenPages(), OpenPages.class.getMethod("undeclared"));
    try {
      assertThat(visitors.anonymous().get("/planted/undeclared").path()).isEqualTo("/sign-in");
      for (Role role : Role.values()) {
        assertThat(visitor(own, role).get("/planted/undeclared").status()).isEqualTo(403);
      }
    } finally {
      requestMappingHandlerMapping.unregisterMapping(planted);
    }
    assertThat(visitor(own, Role.ADMINISTRATOR).get("/planted/undeclared").status()).isEqualTo(404);
  }

  private static Visitor visitor(Map<Role, Visitor> people, Role role) {
    return java.util.Objects.requireNonNull(people.get(role));
  }

  /**
   * With a valid form token, so that the route's own guard is what answers; the first answer,
   * before redirects.
   */
  private HttpResponse<?> call(Visitor visitor, RouteLine route, String path) {
    HttpResponse<?> answer =
        route.reads()
            ? visitor.get(path).response()
            : visitor
                .post(path, Map.of("_csrf", tokens.computeIfAbsent(visitor, AccessTests::token)))
                .response();
    while (answer.previousResponse().isPresent()) {
      answer = answer.previousResponse().get();
    }
    return answer;
  }

  private static void isSignIn(String location) {
    assertThat(location).endsWith("/sign-in");
  }

  private static String token(Visitor visitor) {
    return visitor.get("/design").document().select("input[name=_csrf]").attr("value");
  }
}
