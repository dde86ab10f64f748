package org.qunxing.story;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.StoryTest;
import org.qunxing.TestClock;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.members.Joining;
import org.qunxing.organisations.Organising;
import org.qunxing.screens.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole story in a real browser, from an empty database: a plan document becomes a confirmed
 * plan, a roster fills the register, an activity is put on and attended, its figure is found again
 * under the plan's light, and the yearly report says the same.
 */
@StoryTest
class StoryTests {

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired Joining joining;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private Stage stage;

  @BeforeEach
  void districtInMarch() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
    StoryDistrict district = StoryDistrict.found(organising);
    district.openAccounts(visitors, accounts, joining);
    stage = new Stage("http://localhost:" + port, district);
  }

  @AfterEach
  void close() {
    stage.close();
    clock.reset();
  }

  @Test
  void fromThePlanDocumentToTheYearlyReport() throws IOException {
    try (Screen zhaoMin = stage.desktop(StoryDistrict.ZHAO_MIN)) {
      PlanScenes plan = new PlanScenes(stage);
      plan.uploadsThePlan(zhaoMin);
      plan.correctsATarget(zhaoMin);
      plan.settlesDutiesAndMeasures(zhaoMin);
      plan.confirms(zhaoMin);

      clock.stopOn(LocalDate.of(2026, 7, 6));
      membersComeAndTakePart();

      FigureScenes figures = new FigureScenes(stage);
      try (Screen zhouMing = stage.desktop(StoryDistrict.ZHOU_MING)) {
        figures.opensTheFigureDownToTheActivity(zhouMing);
      }
      figures.printsTheYearlyReport(zhaoMin);
    }
  }

  private void membersComeAndTakePart() {
    RosterScenes roster = new RosterScenes(stage);
    ActivityScenes activities = new ActivityScenes(stage, clock);
    try (Screen liQiang = stage.desktop(StoryDistrict.LI_QIANG);
        Screen chenJing = stage.desktop(StoryDistrict.CHEN_JING);
        Screen wangFang = stage.phone(StoryDistrict.WANG_FANG);
        Screen colleague = stage.strangersPhone()) {
      roster.importsTheRoster(liQiang);
      roster.signsInByCode(colleague, chenJing);
      String activity = activities.draftsAnActivity(liQiang);
      activities.approves(chenJing, activity);
      activities.signsUp(wangFang);
      activities.signsUp(colleague);
      String poster = activities.posterAddress(liQiang, activity);
      activities.scansThePoster(wangFang, poster);
      activities.scansThePoster(colleague, poster);
      activities.givesFeedback(wangFang);
      activities.completes(liQiang, activity);
    }
  }
}
