package org.qunxing.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.organisations.UnitKind;
import org.qunxing.terms.RuleCheck.Outcome;

/** The rules of RULES §2, each just below, at and just above its boundary. */
class UnionLawTests {

  @ParameterizedTest
  @CsvSource({
    "1, OWN, MET",
    "24, OWN, MET",
    "24, JOINT, MET",
    "24, ORGANISER, MET",
    "25, OWN, MET",
    "25, JOINT, BROKEN",
    "25, ORGANISER, BROKEN",
    "26, OWN, MET",
    "26, JOINT, BROKEN",
    "26, ORGANISER, BROKEN"
  })
  void twentyFiveMembersNeedACommitteeOfTheirOwn(int members, CommitteeForm form, Outcome outcome) {
    RuleCheck check = UnionLaw.committee(members, form);

    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.article()).isEqualTo("工会法 第十一条");
    assertThat(check.text()).contains(members + " 人");
  }

  @ParameterizedTest
  @CsvSource({
    "0, , MET",
    "1, , BROKEN",
    "1, WOMEN_MEMBER, MET",
    "1, WOMEN_HEAD, MET",
    "24, , BROKEN",
    "24, WOMEN_MEMBER, MET",
    "25, WOMEN_MEMBER, BROKEN",
    "25, WOMEN_HEAD, MET",
    "26, WOMEN_MEMBER, BROKEN",
    "26, WOMEN_HEAD, MET",
    "26, , BROKEN"
  })
  void twentyFiveWomenNeedACommitteeAndFewerAMember(int women, Post elected, Outcome outcome) {
    List<Elected> people =
        elected == null ? List.of() : List.of(new Elected("孙丽", elected, Sex.FEMALE, false, 30));

    assertThat(UnionLaw.women(women, CommitteeForm.OWN, people).outcome()).isEqualTo(outcome);
  }

  @Test
  void anOrganiserLooksAfterTheWomenHerself() {
    assertThat(UnionLaw.women(5, CommitteeForm.ORGANISER, List.of()).outcome())
        .isEqualTo(Outcome.MET);
  }

  @ParameterizedTest
  @CsvSource({"0, MET, 没有女会员", "24, MAY, 设女职工委员", "25, MAY, 建立女职工委员会"})
  void saysBeforeTheElectionWhatTheWomenWillNeed(int women, Outcome outcome, String words) {
    assertThat(UnionLaw.womenAhead(women).outcome()).isEqualTo(outcome);
    assertThat(UnionLaw.womenAhead(women).text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"199, MET", "200, MAY", "201, MAY"})
  void twoHundredWorkersMayHaveAFullTimeChair(int workers, Outcome outcome) {
    assertThat(UnionLaw.fullTimeChair(workers).outcome()).isEqualTo(outcome);
    assertThat(UnionLaw.fullTimeChair(workers).article()).isEqualTo("工会法 第十四条");
  }

  @ParameterizedTest
  @CsvSource({
    "BASIC, 2, BROKEN",
    "BASIC, 3, MET",
    "BASIC, 4, BROKEN",
    "BASIC, 5, MET",
    "BASIC, 6, BROKEN",
    "STREET, 3, BROKEN",
    "STREET, 5, MET",
    "DISTRICT, 3, BROKEN",
    "DISTRICT, 5, MET",
    "INDUSTRY, 3, BROKEN",
    "INDUSTRY, 5, MET",
    "AREA, 3, MET"
  })
  void basicTermsAreThreeOrFiveYearsAndLocalOnesFive(UnitKind kind, int years, Outcome outcome) {
    assertThat(UnionLaw.termYears(kind, years).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 50, BROKEN",
    "100, 51, MET",
    "101, 50, BROKEN",
    "101, 51, MET",
    "1, 1, MET",
    "0, 0, BROKEN"
  })
  void recallNeedsMoreThanHalfOfAllMembers(int members, int votes, Outcome outcome) {
    assertThat(UnionLaw.recall(members, votes).outcome()).isEqualTo(outcome);
    assertThat(UnionLaw.recall(members, votes).article()).isEqualTo("工会法 第十八条");
  }

  @ParameterizedTest
  @CsvSource({
    "99, 32, BROKEN",
    "99, 33, MET",
    "100, 33, BROKEN",
    "100, 34, MET",
    "1, 1, MET",
    "0, 0, BROKEN"
  })
  void anExtraMeetingNeedsAThirdOfTheMembers(int members, int asking, Outcome outcome) {
    assertThat(UnionLaw.extraMeeting(members, asking).outcome()).isEqualTo(outcome);
    assertThat(UnionLaw.extraMeeting(members, asking).article()).isEqualTo("工会法 第十七条");
  }

  @Test
  void tellsHowManyAreMissing() {
    assertThat(UnionLaw.recall(100, 50).text()).contains("至少要 51 人");
    assertThat(UnionLaw.extraMeeting(100, 33).text()).contains("至少要 34 人");
  }

  /** What the numbers in the advice promise must be enough, and one fewer must not. */
  @Test
  void theNumbersAdvisedAreExactlyTheBoundary() {
    for (int members = 1; members <= 500; members++) {
      int recall = members / 2 + 1;
      int third = (members + 2) / 3;
      assertThat(UnionLaw.recall(members, recall).isBroken()).isFalse();
      assertThat(UnionLaw.recall(members, recall - 1).isBroken()).isTrue();
      assertThat(UnionLaw.extraMeeting(members, third).isBroken()).isFalse();
      assertThat(UnionLaw.extraMeeting(members, third - 1).isBroken()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(CommitteeForm.class)
  void everyFormIsAllowedToAFewMembers(CommitteeForm form) {
    assertThat(UnionLaw.committee(3, form).isBroken()).isFalse();
  }
}
