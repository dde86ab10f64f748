package org.qunxing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that shows what stands in a person's file leaves a look that she can read. Not a list
 * of routes to be kept up: each route of {@code docs/routes.txt} that reads is opened by a district
 * officer on one person's number, and where the answer holds her identity number, masked or not,
 * there must be one more look than before.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksAreWrittenTests {

  @Autowired Visitors visitors;
  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final NewMember registered =
      NewMember.of("王芳", MembersFixtures.nextNationalId(), MembersFixtures.nextPhone());

  private Visitor officer;
  private MemberSummary person;
  private MemberSummary twin;

  @BeforeAll
  void someoneToLookAt() {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    person = MembersFixtures.joined(joining, members, registered, tree.xinghe());
    twin = MembersFixtures.wangFangIn(joining, members, tree.xinghe());
    Grant grant = new Grant(Role.DISTRICT_OFFICER, tree.district().path(), Line.UNION);
    officer = visitors.signedIn(MembersFixtures.nextPhone(), "赵敏", grant);
  }

  @Test
  void everyRouteThatShowsAPersonsFileLeavesALook() {
    List<String> shown = new ArrayList<>();
    for (RouteLine route : RouteLine.all()) {
      if (route.reads() && !route.method().equals("ANY") && peeksWithoutALook(path(route), shown)) {
        throw new AssertionError(route + " shows a person's file and leaves no look");
      }
    }

    assertThat(shown)
        .as("the test itself sees files")
        .contains(path("/workbench/members/{number}"));
    assertThat(shown).contains(path("/workbench/members/{number}/edit"));
  }

  /** The negative control: a page of the running application that forgot. */
  @Test
  void findsAPageThatForgot() throws NoSuchMethodException {
    RequestMappingInfo planted =
        RequestMappingInfo.paths("/planted/peek")
            .options(requestMappingHandlerMapping.getBuilderConfiguration())
            .build();
    requestMappingHandlerMapping.registerMapping(
        planted,
        new PeekingPages(Objects.requireNonNull(registered.nationalId()).masked()),
        PeekingPages.class.getMethod("peek"));
    try {
      assertThat(peeksWithoutALook("/planted/peek", new ArrayList<>())).isTrue();
    } finally {
      requestMappingHandlerMapping.unregisterMapping(planted);
    }
  }

  /** Shows what stands in a file, and leaves no look. */
  public record PeekingPages(String maskedId) {

    @SignedIn
    @ResponseBody
    public String peek() {
      return "<p>" + maskedId + "</p>";
    }
  }

  private boolean peeksWithoutALook(String path, List<String> shown) {
    int before = looks();
    Visitor.Page page = officer.get(path);
    if (!showsTheFile(page.html())) {
      return false;
    }
    shown.add(path);
    return looks() == before;
  }

  private boolean showsTheFile(String html) {
    var id = Objects.requireNonNull(registered.nationalId());
    return html.contains(id.masked()) || html.contains(id.value());
  }

  private String path(RouteLine route) {
    return path(route.path());
  }

  private String path(String pattern) {
    return pattern
        .replaceAll("\\{(number|person|left)(:[^/]*)?}", String.valueOf(person.number()))
        .replaceAll("\\{right(:[^/]*)?}", String.valueOf(twin.number()))
        .replaceAll("\\{[^/]+}", "1");
  }

  private int looks() {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transactions.execute(
                _ ->
                    jdbc.sql("select count(*) from personfile.looks where person_id = :person")
                        .params(Map.of("person", person.id()))
                        .query(Integer.class)
                        .single()));
  }
}
