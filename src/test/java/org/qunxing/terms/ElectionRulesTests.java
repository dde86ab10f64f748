package org.qunxing.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;

/** Elections that keep every rule, and for each rule one that breaks just this one. */
class ElectionRulesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

  private final List<Elected> committee =
      new ArrayList<>(
          List.of(
              person("李强", Post.CHAIR, 28),
              person("周明", Post.MEMBER, 25),
              person("陈静", Post.WOMEN_MEMBER, 27),
              person("孙丽", Post.AUDIT_MEMBER, 26)));

  @Test
  void aProperElectionBreaksNothing() {
    assertThat(broken(meeting(30, 28, 28), 30, 12)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, 19, true", "30, 20, false", "30, 21, false", "31, 20, true", "31, 21, false"})
  void twoThirdsMustCome(int entitled, int present, boolean refused) {
    Meeting meeting = meeting(entitled, present, present);
    List<Elected> chair = List.of(person("李强", Post.ORGANISER, present));

    assertThat(texts(ElectionRules.union(meeting, chair, CommitteeForm.ORGANISER, 20, 0)))
        .matches(broken -> broken.stream().anyMatch(t -> t.contains("三分之二")) == refused);
  }

  @ParameterizedTest
  @CsvSource({"30, 15, true", "30, 16, false", "31, 15, true", "31, 16, false"})
  void moreThanHalfOfThoseEntitledMustVoteFor(int entitled, int votes, boolean refused) {
    committee.set(0, person("李强", Post.CHAIR, votes));

    assertThat(broken(meeting(entitled, 28, 28), entitled, 12))
        .matches(broken -> broken.stream().anyMatch(t -> t.contains("李强得票没有超过")) == refused);
  }

  @ParameterizedTest
  @CsvSource({"30, 28, 29, 20", "30, 31, 28, 20", "30, 28, 20, 21"})
  void figuresThatContradictEachOtherAreRefused(int entitled, int present, int ballots, int votes) {
    committee.replaceAll(p -> person(p.name(), p.post(), votes));

    assertThat(broken(meeting(entitled, present, ballots), 30, 12))
        .anyMatch(text -> text.contains("票数前后不一致"));
  }

  @Test
  void nearRelativesOfTheHeadAreRefusedByName() {
    committee.add(new Elected("何欢", Post.MEMBER, Sex.MALE, true, 20));

    assertThat(broken(meeting(30, 28, 28), 30, 12))
        .singleElement()
        .asString()
        .contains("何欢是单位主要负责人的近亲属", "工会法 第十条");
  }

  @Test
  void oneChairNeitherNoneNorTwo() {
    committee.set(1, person("周明", Post.CHAIR, 25));
    assertThat(broken(meeting(30, 28, 28), 30, 12)).anyMatch(t -> t.contains("主席 2 人"));

    committee.removeIf(person -> person.post() == Post.CHAIR);
    assertThat(broken(meeting(30, 28, 28), 30, 12)).anyMatch(t -> t.contains("主席 0 人"));
  }

  @Test
  void aCommitteeHasAuditorsAndAnOrganiserDoesNot() {
    committee.removeIf(person -> person.post() == Post.AUDIT_MEMBER);
    assertThat(broken(meeting(30, 28, 28), 30, 12)).anyMatch(t -> t.contains("经费审查"));

    assertThat(
            texts(
                ElectionRules.union(
                    meeting(9, 9, 9),
                    List.of(person("李强", Post.ORGANISER, 9)),
                    CommitteeForm.ORGANISER,
                    9,
                    3)))
        .isEmpty();
  }

  @Test
  void anOrganiserIsElectedAlone() {
    List<Elected> two = List.of(person("李强", Post.ORGANISER, 9), person("周明", Post.CHAIR, 9));

    assertThat(texts(ElectionRules.union(meeting(9, 9, 9), two, CommitteeForm.ORGANISER, 9, 0)))
        .anyMatch(t -> t.contains("只选举组织员一人"));
  }

  @Test
  void nobodyIsElectedTwiceToTheSamePost() {
    committee.add(committee.getFirst());

    assertThat(broken(meeting(30, 28, 28), 30, 12)).anyMatch(t -> t.contains("填了两次"));
  }

  @Test
  void membersWonBeforeTheMeetingMayNeedAnotherForm() {
    List<Elected> organiser = List.of(person("李强", Post.ORGANISER, 25));

    assertThat(
            texts(
                ElectionRules.union(
                    meeting(25, 25, 25), organiser, CommitteeForm.ORGANISER, 25, 0)))
        .anyMatch(t -> t.contains("应当单独建立"));
  }

  @Test
  void theSisterLinesElectOneHead() {
    List<Elected> secretary = List.of(person("周明", Post.CHAIR, 9));

    assertThat(texts(ElectionRules.sister(Line.YOUTH, meeting(9, 9, 9), secretary))).isEmpty();
    assertThat(texts(ElectionRules.sister(Line.WOMEN, meeting(9, 9, 9), List.of())))
        .anyMatch(t -> t.contains("主席一人"));
  }

  private List<String> broken(Meeting meeting, int members, int women) {
    return texts(ElectionRules.union(meeting, committee, CommitteeForm.OWN, members, women));
  }

  private static List<String> texts(List<RuleCheck> checks) {
    return checks.stream().filter(RuleCheck::isBroken).map(RuleCheck::cited).toList();
  }

  private static Meeting meeting(int entitled, int present, int ballots) {
    return new Meeting(DAY, entitled, present, ballots);
  }

  private static Elected person(String name, Post post, int votes) {
    return new Elected(name, post, Sex.FEMALE, false, votes);
  }
}
