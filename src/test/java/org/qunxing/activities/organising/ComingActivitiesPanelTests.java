package org.qunxing.activities.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.activities.ActivityFixtures.as;
import static org.qunxing.activities.ActivityFixtures.member;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.signup.SignUpForActivity;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.Organising;
import org.qunxing.web.Panel;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ComingActivitiesPanelTests {

  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired SignUpForActivity signUp;
  @Autowired ComingActivitiesPanel panel;
  @Autowired TestClock clock;

  private ActivityFixtures fixtures;

  @BeforeEach
  void aWeekBefore() {
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(7)));
    fixtures = ActivityFixtures.in(organising, organise);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void showsWhatIsPublishedAndHowItFills() {
    String number = fixtures.published(fixtures.details(5));
    fixtures.draft(fixtures.details(7));
    Actor wangFang = member("王芳", fixtures.tree().xinghe().path());
    as(wangFang, () -> signUp.asPerson(wangFang, number));

    Panel shown = seenBy(fixtures.cadre()).orElseThrow();

    assertThat(shown.items()).hasSize(1);
    assertThat(shown.items().getFirst().detail()).isEqualTo("6月10日 14:00 · 已报 1 / 5");
    assertThat(shown.items().getFirst().href()).endsWith(number);
  }

  @Test
  void forgetsWhatHasBegun() {
    fixtures.published(fixtures.details(5));
    clock.stopAt(ActivityFixtures.START.plusSeconds(1));

    assertThat(seenBy(fixtures.cadre()).orElseThrow().items()).isEmpty();
  }

  @Test
  void concernsNobodyWhoOrganisesNothing() {
    Actor zhouMing = ActivityFixtures.staff("周明", Role.LEADER, fixtures.tree().district().path());

    assertThat(seenBy(zhouMing)).isEmpty();
  }

  private Optional<Panel> seenBy(Actor actor) {
    return as(actor, () -> panel.panel(actor));
  }
}
