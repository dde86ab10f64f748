package org.qunxing.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitors;
import org.qunxing.kernel.Permission;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BurdenTests {

  private static final String FEEDBACK = "POST /my/activities/{number}/feedback";

  @Autowired AskedForms forms;
  @Autowired Sendings sendings;
  @Autowired Visitors visitors;
  @Autowired Clock clock;

  @Test
  void everyFormOfTheProgramHasAName() {
    assertThat(forms.all())
        .as("add a line to src/main/resources/burden/forms.properties")
        .noneMatch(form -> form.name().equals(form.route()));
  }

  @Test
  void noNameIsLeftOverFromAFormThatIsGone() {
    assertThat(forms.namesOfNothing()).isEmpty();
  }

  @Test
  void readsTheFieldsOffTheFormItself() {
    var activity = forms.postedTo("/workbench/activities").orElseThrow();

    assertThat(activity.level()).isEqualTo(Level.CADRE);
    assertThat(activity.fields()).extracting(field -> field.name()).contains("title", "place");
    assertThat(activity.fields()).noneMatch(field -> field.name().equals("version"));
    assertThat(activity.required()).isPositive().isLessThan(activity.fields().size());
  }

  @Test
  void asksAMemberForVeryLittle() {
    assertThat(forms.all())
        .filteredOn(form -> form.level() == Level.MEMBER)
        // An employer's people who found a union ask for more, once.
        .filteredOn(form -> !form.route().startsWith("POST /my/foundings"))
        .isNotEmpty()
        .allSatisfy(form -> assertThat(form.required()).as(form.name()).isLessThanOrEqualTo(4));
  }

  @Test
  void countsAnAcceptedFormAndNotARefusedOne() {
    var visitor = visitors.anonymous();
    long before = sent("POST /preferences/appearance");

    visitor.get("/").form("/preferences/appearance").fill("type", "large").submit();
    visitor.post("/preferences/appearance", Map.of("type", "large"));
    sendings.write();

    assertThat(sent("POST /preferences/appearance")).isEqualTo(before + 1);
  }

  @Test
  void addsUpWhatWasSentSinceTheLastTime() {
    long before = sent(FEEDBACK);

    sendings.count(FEEDBACK, Level.MEMBER);
    sendings.count(FEEDBACK, Level.MEMBER);
    sendings.write();
    sendings.count(FEEDBACK, Level.MEMBER);
    sendings.write();
    sendings.write();

    assertThat(sent(FEEDBACK)).isEqualTo(before + 3);
  }

  @Test
  void everybodyMayReadTheAccount() {
    sendings.count(FEEDBACK, Level.MEMBER);
    sendings.write();

    var page = visitors.anonymous().get("/burden");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("负担账", "评价活动", "不要求打卡");
  }

  @Test
  void placesAFormAtTheLowestLevelThatFillsItIn() {
    assertThat(Level.of(Permission.USE_MEMBER_SERVICES)).isEqualTo(Level.MEMBER);
    assertThat(Level.of(Permission.IMPORT_ROSTERS)).isEqualTo(Level.CADRE);
    assertThat(Level.of(Permission.MANAGE_PLANS)).isEqualTo(Level.OFFICER);
  }

  private long sent(String route) {
    return sendings.in(LocalDate.now(clock).withDayOfMonth(1)).stream()
        .filter(one -> one.route().equals(route))
        .mapToLong(Sendings.Sent::times)
        .sum();
  }
}
