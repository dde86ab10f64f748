package org.qunxing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;

/** Uploads that break off or were never whole, wherever files are taken. */
@IntegrationTest
class BrokenUploadTests {

  private static final AtomicInteger PHONES = new AtomicInteger(13_410_000);
  private static final String UNFINISHED =
      """
      --qx\r
      Content-Disposition: form-data; name="file"; filename="roster.xlsx"\r
      Content-Type: application/octet-stream\r
      \r
      PK and then the line went dead\
      """;

  @Autowired Organising organising;
  @Autowired Visitors visitors;

  private Visitor zhaoMin;

  @BeforeEach
  void signIn() {
    zhaoMin =
        visitors.signedIn(
            "137" + PHONES.incrementAndGet(),
            "赵敏",
            new Grant(
                Role.DISTRICT_OFFICER,
                OrganisationsFixtures.in(organising).district().path(),
                Line.UNION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/workbench/members/rosters",
        "/workbench/plans",
        "/workbench/calendar/imports",
        "/workbench/organisations/import"
      })
  void isExplainedAsAnUploadThatWasNotWhole(String path) {
    for (String type : List.of("multipart/form-data; boundary=qx", "multipart/form-data")) {
      Visitor.Page answer = zhaoMin.postRaw(path, type, UNFINISHED);

      assertThat(answer.status()).as(path + " as " + type).isEqualTo(400);
      assertThat(answer.text()).contains("再试一次");
    }
  }

  /** Whose upload it was can no more be told than what it was: nothing is taken in. */
  @Test
  void isRefusedToTheAnonymousAsWell() {
    Visitor.Page answer =
        visitors.anonymous().postRaw("/workbench/plans", "multipart/form-data", UNFINISHED);

    assertThat(answer.status()).isEqualTo(400);
  }
}
