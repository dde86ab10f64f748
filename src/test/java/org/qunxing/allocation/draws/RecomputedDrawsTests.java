package org.qunxing.allocation.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitors;
import org.qunxing.allocation.Cap;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Part;
import org.qunxing.allocation.PoolId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the page publishes is enough for a stranger's script, and the script sees what is wrong. */
@IntegrationTest
@Import(DrawFixtures.Configuration.class)
class RecomputedDrawsTests {

  @Autowired private Draws draws;
  @Autowired private Parties parties;
  @Autowired private DrawFixtures park;
  @Autowired private Visitors visitors;
  @LocalServerPort private int port;
  @TempDir private Path place;

  @Test
  void agreesWithDrawsOfEveryKind() throws Exception {
    Random random = new Random(20261122);
    for (int i = 0; i < 4; i++) {
      PoolId pool = generated(random, i);

      park.draw(pool);

      assertThat(verdict(published(pool))).as("draw %d", i).startsWith("一致：");
    }
  }

  /** Lots, parties, reserved parts, a queue with an end or none, limits that pass people over. */
  private PoolId generated(Random random, int kind) {
    Integer queue = kind % 2 == 0 ? null : Integer.valueOf(random.nextInt(6));
    Cap season = new Cap(UUID.randomUUID(), "亲子季", Cap.Counts.HOUSEHOLD, 3);
    PoolId pool =
        park.declared(
            DrawFixtures.inParts(
                queue,
                List.of(Part.general(10 + random.nextInt(5)), new Part(3, "夜班工友", 4)),
                season),
            DrawFixtures.newcomersFirst());
    List<UUID> homes = List.of(UUID.randomUUID(), UUID.randomUUID());
    for (int i = 0; i < 24; i++) {
      UUID person = UUID.randomUUID();
      List<Integer> wishes =
          List.of(List.<Integer>of(), List.of(3, 0), List.of(3)).get(random.nextInt(3));
      UUID home = i % 4 == 0 ? homes.get(random.nextInt(2)) : null;
      park.enter(pool, new Claim(person, Claim.ONLY, 1, 1 + random.nextInt(2), wishes, home, null));
      befriend(pool, person, random.nextInt(4));
    }
    return pool;
  }

  private void befriend(PoolId pool, UUID leader, int friends) {
    if (friends > 0) {
      String code = park.inTransaction(() -> parties.lead(pool, leader)).code();
      for (int i = 0; i < friends; i++) {
        park.inTransaction(() -> parties.join(pool, UUID.randomUUID(), code));
      }
    }
  }

  @Test
  void seesEachWayInWhichAResultCouldBeForged() throws Exception {
    PoolId pool = park.declared(3, 2);
    park.crowd(pool, 8);
    park.draw(pool);
    String csv = published(pool);
    List<DrawEntry> list = park.list(pool);
    assertThat(verdict(csv)).as("control").startsWith("一致：8 份");

    String seed = park.seed(pool);
    String otherSeed = (seed.startsWith("0") ? "1" : "0") + seed.substring(1);
    assertThat(verdict(csv.replace(seed, otherSeed))).startsWith("不一致：种子指纹");
    assertThat(verdict(csv + "9,2222-2222-2222,1,1,0,NOT_DRAWN,\n")).startsWith("不一致：名单指纹");
    assertThat(verdict(csv.replaceFirst("(?m)^8,.*\n", ""))).startsWith("不一致：名单指纹");
    assertThat(verdict(csv.replace(list.get(7).code() + ",1,", list.get(7).code() + ",2,")))
        .startsWith("不一致：名单指纹");
    assertThat(verdict(swapped(csv, list.get(0).code(), list.get(7).code())))
        .startsWith("不一致：第 1 位");
    assertThat(verdict(csv.replaceFirst("(?m)^(6,.*),NOT_DRAWN,$", "$1,HELD,0")))
        .startsWith("不一致：第 6 位");
    assertThat(verdict(csv.replace("#part,0,3", "#part,0,4"))).startsWith("不一致：第 4 位");
  }

  private static String swapped(String csv, String one, String other) {
    return csv.replace(one, "?").replace(other, one).replace("?", other);
  }

  @Test
  void saysThatItIsTooEarlyBeforeTheDraw() throws Exception {
    PoolId pool = park.declared(3, 2);
    park.crowd(pool, 2);

    assertThat(verdict(published(pool))).startsWith("还没有开奖");
  }

  @Test
  void readsThePageItself() throws Exception {
    PoolId pool = park.declared(3, 2);
    park.crowd(pool, 5);
    Draw draw = park.draw(pool);

    assertThat(run("http://localhost:" + port + draw.address())).startsWith("一致：5 份");
  }

  @Test
  void theScriptSharesNothingWithThePlatform() throws Exception {
    assertThat(Files.readString(Path.of("bin/RecomputeDraw.java")))
        .doesNotContain("org.qunxing")
        .satisfies(source -> assertThat(imports(source)).allMatch(one -> one.startsWith("java")));
  }

  private static List<String> imports(String source) {
    return source
        .lines()
        .filter(line -> line.startsWith("import "))
        .map(line -> line.replaceFirst("import (static )?", ""))
        .collect(Collectors.toList());
  }

  private String published(PoolId pool) {
    var file = visitors.anonymous().download(draws.of(pool).orElseThrow().address() + ".csv");
    return new String(file.body(), StandardCharsets.UTF_8);
  }

  private String verdict(String csv) throws Exception {
    return run(Files.writeString(place.resolve("draw.csv"), csv).toString());
  }

  private static String run(String what) throws Exception {
    List<String> command = new ArrayList<>(List.of("bin/recompute-draw", what));
    Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = script.inputReader(StandardCharsets.UTF_8).readAllAsString();
    boolean agrees = script.waitFor() == 0;
    assertThat(agrees).as(said).isEqualTo(said.startsWith("一致"));
    return said;
  }
}
