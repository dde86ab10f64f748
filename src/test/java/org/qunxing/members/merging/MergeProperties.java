package org.qunxing.members.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Role;
import org.qunxing.members.JoinOutcome;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.NewMember;
import org.qunxing.members.Occupation;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.PersonReader;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For pairs of files drawn at random (what is known of each, memberships in several lines,
 * transfers and departures, sign-ups, messages, looks): merging loses nothing, and taking apart
 * restores all.
 */
@IntegrationTest
@Import(Dossier.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeProperties {

  private static final int PAIRS = 60;
  private static final LocalDate START = LocalDate.of(2025, 1, 6);

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired ChangeMember change;
  @Autowired Memberships memberships;
  @Autowired PersonReader persons;
  @Autowired MergePersons merging;
  @Autowired Notices notices;
  @Autowired Looks looks;
  @Autowired Dossier dossier;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Actor zhaoMin;

  @BeforeAll
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    List<Grant> allLines =
        Arrays.stream(Line.values())
            .map(line -> new Grant(Role.DISTRICT_OFFICER, tree.district().path(), line))
            .toList();
    zhaoMin = new Actor(Ids.newId(), null, "赵敏", allLines);
  }

  @Test
  void mergingLosesNothingAndTakingApartRestoresEverything() {
    for (int seed = 0; seed < PAIRS; seed++) {
      Random random = new Random(seed);
      UUID kept = someone(random);
      UUID gone = someone(random);
      shared(random, kept, gone);
      List<String> before = both(kept, gone);
      List<String> counted = counted();

      long receipt = merge(kept, gone, choice(random));

      assertThat(rows(kept)).as("seed %d: nothing lost", seed).isEqualTo(rowsOf(before));
      assertThat(livingLines(kept)).as("seed %d: one in each line", seed).doesNotHaveDuplicates();
      assertThat(joined(counted()))
          .as("seed %d: one person joins a line once", seed)
          .isEqualTo(joined(counted) - surplus(receipt));

      as(zhaoMin, () -> merging.undo(zhaoMin, receipt, "不是同一个人"));

      assertThat(both(kept, gone)).as("seed %d: as before", seed).isEqualTo(before);
      assertThat(counted()).as("seed %d: counted as before", seed).isEqualTo(counted);
    }
  }

  /** Somebody of whom this or that is known, with a past. */
  private UUID someone(Random random) {
    boolean hasId = random.nextBoolean();
    NewMember member =
        new NewMember(
            random.nextBoolean() ? "王芳" : "王方",
            hasId ? NationalId.of(nextNationalId()) : null,
            !hasId || random.nextBoolean() ? Phone.of(nextPhone()) : null,
            null,
            hasId || random.nextBoolean() ? null : LocalDate.of(1990, 5, 1),
            groups(random),
            random.nextInt(3) == 0 ? pick(random, List.of(Occupation.values())) : null);
    UUID person = join(member, pick(random, unions()), Line.UNION);
    if (random.nextBoolean()) {
      join(member, tree.district(), pick(random, List.of(Line.YOUTH, Line.WOMEN)));
    }
    for (int turn = random.nextInt(3); turn > 0; turn--) {
      somethingHappens(random, person);
    }
    return person;
  }

  private UUID join(NewMember member, Unit unit, Line line) {
    JoinOutcome outcome =
        get(Actor.SYSTEM, () -> joining.join(Actor.SYSTEM, member, unit, line, START));
    return outcome.person();
  }

  private void somethingHappens(Random random, UUID person) {
    long number = get(Actor.SYSTEM, () -> persons.find(person).orElseThrow().number());
    List<Membership> living = living(person);
    if (living.isEmpty()) {
      return;
    }
    Membership one = pick(random, living);
    boolean moves = one.line() == Line.UNION && random.nextInt(3) > 0;
    Unit to = pick(random, unions());
    if (moves && !to.id().equals(one.unit())) {
      as(zhaoMin, () -> change.transfer(zhaoMin, number, one.number(), to.code()));
    } else if (random.nextInt(4) == 0) {
      as(
          zhaoMin,
          () -> change.leave(zhaoMin, number, one.number(), Membership.End.LEFT, one.joinedOn()));
    }
  }

  /** Sign-ups, messages and looks of both, some for the same thing. */
  private void shared(Random random, UUID kept, UUID gone) {
    UUID activity = activity();
    for (UUID person : List.of(kept, gone)) {
      if (random.nextBoolean()) {
        as(Actor.SYSTEM, () -> signUp(activity, person));
      }
      as(Actor.SYSTEM, () -> signUp(activity(), person));
      notices(random, person);
      as(zhaoMin, () -> looks.note(zhaoMin, person, LookHow.PAGE, "打开您的档案"));
    }
  }

  private void notices(Random random, UUID person) {
    String key = random.nextBoolean() ? "same" : "own" + person;
    as(Actor.SYSTEM, () -> notices.tell(new Notices.Message(person, key, "通知", "内容", "/my/inbox")));
  }

  private UUID activity() {
    UUID id = Ids.newId();
    as(
        Actor.SYSTEM,
        () ->
            jdbc.sql(
                    """
                    insert into activities.activities
                      (id, number, unit_path, unit_name, line, kind, title, description, place, starts_at, ends_at,
                       sign_up_until, audience, takes, contact, state, attendance_code, created_at)
                    values (:id, :number, cast(:unit as ltree), '工会', 'UNION', 'SPORT', '健步走', '', '海边', now(),
                       now() + interval '1 hour', now(), cast(:unit as ltree), 'PERSONS', '李强', 'PUBLISHED', 'x', now())
                    """)
                .param("id", id)
                .param("number", "P-" + id)
                .param("unit", tree.xinghe().path().value())
                .update());
    return id;
  }

  private void signUp(UUID activity, UUID person) {
    jdbc.sql(
            """
            insert into activities.sign_ups
              (id, activity_id, unit_path, person_id, name, from_unit, from_name, seats, state, turn, signed_up_at)
            values (:id, :activity, cast(:unit as ltree), :person, '王芳', cast(:unit as ltree), '工会', 1, 'CONFIRMED', 1, now())
            """)
        .param("id", Ids.newId())
        .param("activity", activity)
        .param("unit", tree.xinghe().path().value())
        .param("person", person)
        .update();
  }

  private static MergePersons.Choice choice(Random random) {
    return new MergePersons.Choice(
        some(random, MergeField.class), some(random, Line.class), "电话核对，是同一人");
  }

  private long merge(UUID kept, UUID gone, MergePersons.Choice choice) {
    long into = number(kept);
    long from = number(gone);
    return get(Actor.SYSTEM, () -> merging.merge(Actor.SYSTEM, into, from, choice));
  }

  private long number(UUID person) {
    return get(Actor.SYSTEM, () -> persons.find(person).orElseThrow().number());
  }

  private List<String> both(UUID kept, UUID gone) {
    return get(
        Actor.SYSTEM,
        () -> {
          List<String> all = new ArrayList<>(dossier.of(kept));
          all.addAll(dossier.of(gone));
          return all;
        });
  }

  private int rows(UUID person) {
    List<String> own = get(Actor.SYSTEM, () -> dossier.of(person));
    return rowsOf(own) + leftBehind(person);
  }

  /** Rows beside the two of the person and the two lines of phone and number. */
  private static int rowsOf(List<String> dossier) {
    return (int)
        dossier.stream()
            .filter(line -> line.startsWith("{") && !line.contains("\"merged_into\""))
            .count();
  }

  /** A second sign-up for the same activity, and a message told to both, stay where they were. */
  private int leftBehind(UUID kept) {
    return get(
        Actor.SYSTEM,
        () ->
            jdbc
                .sql("select id from members.persons where merged_into = :kept")
                .param("kept", kept)
                .query(UUID.class)
                .list()
                .stream()
                .mapToInt(gone -> rowsOf(dossier.of(gone)))
                .sum());
  }

  private List<Line> livingLines(UUID person) {
    return living(person).stream().map(Membership::line).toList();
  }

  private List<Membership> living(UUID person) {
    return get(Actor.SYSTEM, () -> memberships.of(person)).stream()
        .filter(Membership::isLiving)
        .toList();
  }

  private List<String> counted() {
    return get(Actor.SYSTEM, () -> dossier.counted(tree.district().path().value()));
  }

  private static long joined(List<String> counted) {
    return counted.stream()
        .filter(line -> line.startsWith("members.joined "))
        .mapToLong(
            line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
        .sum();
  }

  private int surplus(long receipt) {
    return get(
        Actor.SYSTEM,
        () ->
            jdbc.sql("select cardinality(ended) from members.merges where number = :number")
                .param("number", receipt)
                .query(Integer.class)
                .single());
  }

  private List<Unit> unions() {
    return List.of(tree.xinghe(), tree.couriers(), tree.xilingTextiles());
  }

  private static Set<MemberGroup> groups(Random random) {
    Set<MemberGroup> groups = some(random, MemberGroup.class);
    groups.remove(MemberGroup.WOMAN_WORKER);
    return groups;
  }

  private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
    EnumSet<E> some = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (random.nextBoolean()) {
        some.add(constant);
      }
    }
    return some;
  }

  private static <T> T pick(Random random, Collection<T> from) {
    return List.copyOf(from).get(random.nextInt(from.size()));
  }

  private void as(Actor actor, Runnable work) {
    CurrentActor.as(actor, () -> transactions.executeWithoutResult(_ -> work.run()));
  }

  @SuppressWarnings("NullAway")
  private <T> T get(Actor actor, Supplier<@Nullable T> work) {
    return CurrentActor.as(actor, () -> transactions.execute(_ -> work.get()));
  }
}
