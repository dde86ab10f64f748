package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.members.FollowsPerson;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.wallet.KeepPapers;
import org.qunxing.wallet.NewPaper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two files turn out to be of one person: her service and her papers go along, and back again. */
@IntegrationTest
class PersonsMergeTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired KeepCadres keep;
  @Autowired KeepPapers papers;
  @Autowired List<FollowsPerson> followers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private CadreFixtures.Serving wangFang;
  private MemberSummary other;

  @BeforeEach
  void plant() {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    wangFang = cadres.serving("王芳", tree.xinghe());
    other = cadres.member("王芳", tree.xinghe());
    Actor self = wangFang.self();
    byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    CadreFixtures.run(
        self, () -> papers.add(self, new NewPaper("DEGREE", LocalDate.of(2020, 7, 1), null), pdf));
  }

  @Test
  void serviceAndPapersGoAlongAndBackAgain() {
    UUID from = wangFang.cadre().recipient();
    List<String> service = move("cadres", from);
    List<String> kept = move("wallet", from);

    assertThat(recipient()).isEqualTo(other.id());
    assertThat(papersOf(other)).isOne();
    looking(
        () -> {
          follower("cadres").moveBack(service, other.id(), from);
          follower("wallet").moveBack(kept, other.id(), from);
          return true;
        });
    assertThat(recipient()).isEqualTo(from);
    assertThat(papersOf(other)).isZero();
  }

  @Test
  void whereBothServeBothRecordsStand() {
    CadreFixtures.as(
        Actor.SYSTEM,
        () ->
            keep.enter(
                Actor.SYSTEM,
                code(),
                new NewCadre(
                    String.valueOf(other.number()),
                    null,
                    Line.UNION,
                    CadreKind.MEDIATOR,
                    CadreFixtures.BEGAN)));

    assertThat(move("cadres", wangFang.cadre().recipient())).isEmpty();
    assertThat(recipient()).isEqualTo(wangFang.cadre().recipient());
  }

  private String code() {
    String path = wangFang.cadre().path().value();
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private List<String> move(String keeper, UUID from) {
    return looking(() -> follower(keeper).move(from, other.id()));
  }

  private FollowsPerson follower(String keeper) {
    return followers.stream().filter(one -> one.keeper().equals(keeper)).findFirst().orElseThrow();
  }

  private UUID recipient() {
    return looking(
        () ->
            jdbc.sql("select recipient from cadres.cadres where id = :id")
                .param("id", wangFang.cadre().id())
                .query(UUID.class)
                .single());
  }

  private int papersOf(MemberSummary person) {
    return looking(
        () ->
            jdbc.sql("select count(*) from wallet.papers where person_id = :person")
                .param("person", person.id())
                .query(Integer.class)
                .single());
  }

  private <T> T looking(Supplier<T> work) {
    return CadreFixtures.as(
        Actor.SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
