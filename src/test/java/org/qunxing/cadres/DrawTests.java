package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunxing.cadres.appraisal.Quota;
import org.qunxing.cadres.exams.Draw;
import org.qunxing.cadres.exams.NewQuestion;
import org.qunxing.cadres.exams.Paper;
import org.qunxing.cadres.exams.Question;
import org.qunxing.cadres.exams.QuestionKind;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;

/** The pure parts: drawing, grading, the share of the excellent. */
class DrawTests {

  private final List<UUID> bank = Stream.generate(Ids::newId).limit(40).toList();

  @Test
  void theSameSeedDrawsTheSameInWhicheverOrderTheBankComes() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      long seed = random.nextLong();
      List<UUID> mixed = new ArrayList<>(bank);
      Collections.shuffle(mixed, random);
      assertThat(Draw.questions(seed, mixed, 20)).isEqualTo(Draw.questions(seed, bank, 20));
    }
  }

  @Test
  void drawsEachQuestionOnceAndNoMoreThanThereAre() {
    Random random = new Random(8);
    for (int run = 0; run < 200; run++) {
      int drawn = 1 + random.nextInt(60);
      assertThat(Draw.questions(random.nextLong(), bank, drawn))
          .doesNotHaveDuplicates()
          .hasSize(Math.min(drawn, bank.size()))
          .isSubsetOf(bank);
    }
  }

  @Test
  void seedsDifferSoThatNeighboursDoNotSeeTheSame() {
    assertThat(Draw.questions(1, bank, 20)).isNotEqualTo(Draw.questions(2, bank, 20));
  }

  /** Each question's chance is 10 in 40; over 4,000 draws that is 1,000, give or take. */
  @Test
  void everyQuestionHasTheSameChance() {
    Map<UUID, Integer> times = new HashMap<>();
    for (int seed = 0; seed < 4_000; seed++) {
      Draw.questions(seed * 7_919L + 13, bank, 10).forEach(id -> times.merge(id, 1, Integer::sum));
    }
    assertThat(times.values()).allSatisfy(many -> assertThat(many).isBetween(850, 1_150));
  }

  @Test
  void optionsAreAPermutationAndTrueAndFalseStay() {
    Question single = question(QuestionKind.SINGLE, 5, Set.of(2));
    Question truth = question(QuestionKind.TRUE_FALSE, 2, Set.of(0));
    for (long seed = 0; seed < 100; seed++) {
      assertThat(Draw.options(seed, single))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 5).boxed().toList())
          .isEqualTo(Draw.options(seed, single));
      assertThat(Draw.options(seed, truth)).containsExactly(0, 1);
    }
  }

  @Test
  void aMultipleChoiceIsRightOnlyWhenAllOfItIs() {
    Question question = question(QuestionKind.MULTIPLE, 4, Set.of(0, 2));

    assertThat(question.isAnsweredBy(Set.of(2, 0))).isTrue();
    assertThat(question.isAnsweredBy(Set.of(0))).as("one missing").isFalse();
    assertThat(question.isAnsweredBy(Set.of(0, 1, 2))).as("one too many").isFalse();
    assertThat(question.isAnsweredBy(Set.of())).isFalse();
  }

  @Test
  void thePassMarkIsReachedToTheQuestionWithoutRounding() {
    Paper paper = paper(60);
    assertThat(paper.isPassedWith(6, 10)).isTrue();
    assertThat(paper.isPassedWith(5, 10)).isFalse();
    assertThat(paper.isPassedWith(4, 7)).as("57.1 %").isFalse();
    assertThat(paper.isPassedWith(5, 7)).isTrue();
    for (int of = 1; of <= 200; of++) {
      for (int right = 0; right <= of; right++) {
        assertThat(paper.isPassedWith(right, of)).isEqualTo(5 * right >= 3 * of);
      }
    }
  }

  @Test
  void theShareOfTheExcellentIsNeverRoundedUp() {
    assertThat(new Quota(4, 20, 0).most()).isZero();
    assertThat(new Quota(5, 20, 0).most()).isOne();
    assertThat(new Quota(9, 20, 1).hasRoom()).isFalse();
    assertThat(new Quota(10, 20, 1).hasRoom()).isTrue();
    for (int all = 0; all < 500; all++) {
      assertThat(new Quota(all, 20, 0).most() * 5).isLessThanOrEqualTo(all);
    }
  }

  @Test
  void refusesQuestionsWhoseAnswersDoNotFit() {
    refused(QuestionKind.SINGLE, List.of("一", "二"), Set.of(0, 1));
    refused(QuestionKind.SINGLE, List.of("一", "二"), Set.of(2));
    refused(QuestionKind.SINGLE, List.of("一"), Set.of(0));
    refused(QuestionKind.MULTIPLE, List.of("一", "二", "三"), Set.of(1));
    refused(QuestionKind.TRUE_FALSE, List.of(), Set.of(2));
    assertThat(new NewQuestion(QuestionKind.TRUE_FALSE, "对吗", List.of(), Set.of(1), "").options())
        .containsExactly("对", "错");
  }

  private static void refused(QuestionKind kind, List<String> options, Set<Integer> right) {
    assertThatThrownBy(() -> new NewQuestion(kind, "题", options, right, ""))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(CadresReason.RIGHT_ONES_WRONG));
  }

  private static Question question(QuestionKind kind, int options, Set<Integer> right) {
    List<String> words = IntStream.range(0, options).mapToObj(at -> "选项 " + at).toList();
    return new Question(Ids.newId(), 1, kind, "题", words, right, "", false);
  }

  private static Paper paper(int percent) {
    return new Paper(
        Ids.newId(),
        "KS-000001",
        Ids.newId(),
        UnitPath.of("hy"),
        "上任考试",
        30,
        10,
        percent,
        true,
        Paper.State.OPEN,
        10);
  }
}
