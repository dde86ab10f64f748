package org.qunxing.allocation.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor.Page;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Cap;
import org.qunxing.allocation.Part;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(DrawFixtures.Configuration.class)
class DrawPagesTests {

  @Autowired private Draws draws;
  @Autowired private DrawWhatIsDue due;
  @Autowired private Pools pools;
  @Autowired private DrawFixtures park;
  @Autowired private Visitors visitors;

  @Test
  void everybodySeesThePromiseBeforeTheDraw() {
    PoolId pool = park.declared(3, 5);
    park.crowd(pool, 4);

    Page page = page(pool, "");

    assertThat(page.text())
        .contains("海洋公园亲子票", "报名中", "其他人 1 支签，本季没中过签的人 2 支签", "最多 5 人结伴", "最多 5 份")
        .contains("4 份", draw(pool).commitment(), "报名截止后公布", "开奖时公开")
        .doesNotContain("下载表格");
  }

  @Test
  void theListIsThereBeforeTheSeed() {
    PoolId pool = park.declared(3, 0);
    UUID person = park.crowd(pool, 4).getFirst();
    park.close(pool);
    CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool));

    Page page = page(pool, "");

    assertThat(page.text())
        .contains("名单已公布", draw(pool).digest(), draws.code(pool, person), "等待开奖", "开奖时公开");
  }

  @Test
  void everybodyFindsTheirOwnResultByTheirCode() {
    PoolId pool = park.declared(1, 0);
    List<UUID> crowd = park.crowd(pool, 3);
    park.draw(pool);

    for (UUID person : crowd) {
      DrawFixtures.Drawn entry = park.drawn(pool, person);
      assertThat(page(pool, "?code=" + entry.code().toLowerCase()).text())
          .contains(
              entry.code() + "：" + entry.result().label() + "，抽在第 " + entry.place() + " 位，共 3 份");
    }
    assertThat(page(pool, "?code=2222-2222-2222").text()).contains("名单里没有 2222-2222-2222");
    assertThat(page(pool, "").text()).contains("已开奖", draw(pool).seed(), "没有候补");
  }

  @Test
  void aLongListHasPages() {
    PoolId pool = park.declared(3, 0);
    park.crowd(pool, 120);
    park.draw(pool);

    assertThat(page(pool, "").document().select("tbody tr")).hasSize(100);
    assertThat(page(pool, "?page=2").document().select("tbody tr")).hasSize(20);
    assertThat(page(pool, "?page=-7").document().select("tbody tr")).hasSize(100);
    assertThat(page(pool, "?page=999999999").document().select("tbody tr")).hasSize(20);
  }

  @Test
  void saysWhatDiffersFromThePromise() {
    Cap season = new Cap(UUID.randomUUID(), "2026 年亲子季", Cap.Counts.HOUSEHOLD, 2);
    PoolId pool =
        park.declared(
            DrawFixtures.inParts(null, List.of(Part.general(5), new Part(1, "大字专场", 2)), season),
            DrawTerms.equal("电影票"));
    park.inTransaction(
        () -> {
          pools.resize(pool, 0, 8);
          return true;
        });
    park.draw(pool);

    assertThat(page(pool, "").text())
        .contains("公共名额 5 份；大字专场 2 份（开奖时 公共名额 8 份）", "2026 年亲子季：每户最多 2 份", "每份报名的机会一样多", "没有人报名");
  }

  @Test
  void saysThatAStoppedDrawIsNotDrawn() {
    PoolId pool = park.declared(3, 0);
    park.inTransaction(
        () -> {
          pools.stop(pool);
          return true;
        });

    assertThat(page(pool, "").text()).contains("已停办", "不会开奖");
  }

  @Test
  void filesForProgramsTellNobodysName() {
    PoolId pool = park.declared(1, 0);
    UUID person = park.crowd(pool, 2).getFirst();
    park.draw(pool);

    String json = file(pool, ".json");
    String csv = file(pool, ".csv");

    assertThat(json)
        .contains(
            "\"commitment\":\"" + draw(pool).commitment(),
            draws.code(pool, person),
            "\"result\":\"HELD\"");
    assertThat(csv)
        .contains("#seed," + draw(pool).seed(), "place,code,lots,people,parts,result,part\n1,");
    assertThat(json + csv).doesNotContain(person.toString());
  }

  @Test
  void theSeedIsNowhereBeforeTheDraw() {
    PoolId pool = park.declared(1, 0);
    park.crowd(pool, 2);

    assertThat(file(pool, ".csv")).contains("#seed,\n");
    assertThat(file(pool, ".json")).contains("\"seed\":null");
  }

  @Test
  void allDrawsStandInOneList() {
    PoolId drawn = park.declared(1, 0);
    park.draw(drawn);
    PoolId open = park.declared(1, 0);

    var links = visitors.anonymous().get("/draws").document().select("main a").eachAttr("href");

    assertThat(links).contains(draw(drawn).address(), draw(open).address());
    assertThat(links.indexOf(draw(open).address()))
        .isLessThan(links.indexOf(draw(drawn).address()));
  }

  @Test
  void aDrawThatDoesNotExistIsNotFound() {
    assertThat(visitors.anonymous().get("/draws/999999999999").status()).isEqualTo(404);
    assertThat(visitors.anonymous().get("/draws/999999999999.csv").status()).isEqualTo(404);
    assertThat(visitors.anonymous().get("/draws/one").status()).isEqualTo(404);
  }

  private Draw draw(PoolId pool) {
    return draws.of(pool).orElseThrow();
  }

  private Page page(PoolId pool, String query) {
    Page page = visitors.anonymous().get(draw(pool).address() + query);
    assertThat(page.status()).isEqualTo(200);
    return page;
  }

  private String file(PoolId pool, String kind) {
    return new String(
        visitors.anonymous().download(draw(pool).address() + kind).body(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
