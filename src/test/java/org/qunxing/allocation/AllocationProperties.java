package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.allocation.AllocationFixtures.firstCome;
import static org.qunxing.allocation.AllocationFixtures.with;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Decisions.Wish;
import org.qunxing.allocation.PoolModel.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever is asked of pools, in whatever order, the database says what the model says. */
@IntegrationTest
@Import(AllocationFixtures.Configuration.class)
class AllocationProperties {

  private static final int HISTORIES = 12;
  private static final int STEPS = 40;
  private static final List<UUID> PEOPLE = Stream.generate(UUID::randomUUID).limit(9).toList();

  @Autowired private Claims claims;
  @Autowired private Pools pools;
  @Autowired private AllocationFixtures cinema;
  @Autowired private DataSource database;

  /** A pool, its model, and the dice. */
  private record Game(PoolId pool, PoolModel model, int perHolder, Random random) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void doesWhatTheModelDoes(int perHolder) throws SQLException {
    for (int history = 0; history < HISTORIES; history++) {
      Game game = begin(perHolder, new Random(100L * perHolder + history));
      for (int step = 0; step < STEPS; step++) {
        step(game);
        assertThat(standings(game))
            .as("history %d, step %d", history, step)
            .isEqualTo(living(game));
      }
      assertThat(cinema.adds(game.pool())).isTrue();
    }
  }

  /** Batches over several pools of different kinds do to each what the model of each does. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void decidesBatchesOverSeveralPoolsAsOneAfterTheOther(int seed) throws SQLException {
    Random random = new Random(seed);
    List<Game> games = IntStream.range(0, 5).mapToObj(_ -> begin(1, random)).toList();
    for (int round = 0; round < 15; round++) {
      List<Game> asked = new ArrayList<>();
      List<Wish> wishes = new ArrayList<>();
      for (Game game : games) {
        List<UUID> crowd = new ArrayList<>(PEOPLE);
        Collections.shuffle(crowd, random);
        crowd
            .subList(0, random.nextInt(PEOPLE.size()))
            .forEach(
                person -> {
                  asked.add(game);
                  wishes.add(new Wish(game.pool(), person));
                });
      }
      List<Optional<Outcome>> outcomes = decide(wishes);

      for (int i = 0; i < wishes.size(); i++) {
        Outcome expected = asked.get(i).model().claim(Claim.one(wishes.get(i).holder()));
        assertThat(outcomes.get(i)).contains(expected);
      }
      games.forEach(this::giveSomethingBack);
      assertThat(games).allMatch(game -> cinema.adds(game.pool()));
    }
  }

  private Game begin(int perHolder, Random random) {
    int capacity = random.nextInt(6);
    int queueMost = random.nextInt(5);
    PoolId pool = cinema.open(with(firstCome(capacity), perHolder, queueMost, null));
    return new Game(pool, new PoolModel(capacity, perHolder, queueMost), perHolder, random);
  }

  private void step(Game game) throws SQLException {
    switch (game.random().nextInt(5)) {
      case 0 -> giveSomethingBack(game);
      case 1 -> resize(game);
      case 2 -> together(game);
      default -> claim(game);
    }
  }

  private void claim(Game game) {
    UUID person = PEOPLE.get(game.random().nextInt(PEOPLE.size()));
    int units = 1 + game.random().nextInt(game.perHolder());
    Claim claim = Claim.of(person, new UUID(1, game.random().nextInt(3)), units);
    assertThat(cinema.claim(game.pool(), claim)).isEqualTo(game.model().claim(claim));
  }

  private void together(Game game) throws SQLException {
    List<UUID> crowd = new ArrayList<>(PEOPLE);
    Collections.shuffle(crowd, game.random());
    List<Wish> wishes = crowd.stream().map(person -> new Wish(game.pool(), person)).toList();
    List<Optional<Outcome>> outcomes = decide(wishes);
    for (int i = 0; i < wishes.size(); i++) {
      if (game.perHolder() > 1) {
        assertThat(outcomes.get(i)).as("not that simple").isEmpty();
      } else {
        assertThat(outcomes.get(i)).contains(game.model().claim(Claim.one(crowd.get(i))));
      }
    }
  }

  private List<Optional<Outcome>> decide(List<Wish> wishes) throws SQLException {
    if (wishes.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      return Decisions.decidePlain(connection, wishes);
    }
  }

  private void giveSomethingBack(Game game) {
    List<Entry> living = game.model().living();
    if (!living.isEmpty()) {
      Entry entry = living.get(game.random().nextInt(living.size()));
      cinema.inTransaction(() -> claims.release(game.pool(), entry.turn()));
      game.model().release(entry);
    }
  }

  private void resize(Game game) {
    int to = game.model().taken() + game.random().nextInt(3);
    cinema.doInTransaction(() -> pools.resize(game.pool(), Part.GENERAL, to));
    game.model().resize(to);
  }

  private List<String> standings(Game game) {
    return PEOPLE.stream()
        .flatMap(person -> claims.of(game.pool(), person).stream())
        .map(s -> s.turn() + " " + s.holder() + " " + s.units() + " " + s.state())
        .sorted()
        .toList();
  }

  private static List<String> living(Game game) {
    return game.model().living().stream()
        .map(e -> e.turn() + " " + e.holder() + " " + e.units() + " " + e.state())
        .sorted()
        .toList();
  }
}
