package org.qunxing.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two measures of a street fair, and short ways to make facts of them. */
public class MeasuresFixtures {

  static final MeasureDeclaration STALLS =
      new MeasureDeclaration(
          "fair.stalls",
          "集市摊位",
          "个",
          "集市当天到场的摊位",
          List.of(
              new Dimension("kind", "类别", ordered("FOOD", "餐饮", "CRAFT", "手工", "BOOKS", "图书")),
              Dimension.open("side", "位置")));
  static final MeasureDeclaration VISITORS =
      new MeasureDeclaration("fair.visitors", "集市客流", "人次", "进场人次");
  static final MeasureDeclaration PLEASED =
      new MeasureDeclaration("fair.pleased", "满意的客人", "人次", "说满意的人次");

  private final Measures measures;
  private final FactFolder folder;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  MeasuresFixtures(
      Measures measures,
      FactFolder folder,
      PlatformTransactionManager transactions,
      JdbcClient jdbc) {
    this.measures = measures;
    this.folder = folder;
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
  }

  static Fact stalls(UnitPath unit, String day, String quantity, Map<String, String> tags) {
    return new Fact(
        "fair.stalls",
        unit,
        LocalDate.parse(day),
        new BigDecimal(quantity),
        tags,
        "春季集市",
        "/fairs/1");
  }

  static Fact visitors(UnitPath unit, String day, String quantity) {
    return new Fact(
        "fair.visitors",
        unit,
        LocalDate.parse(day),
        new BigDecimal(quantity),
        Map.of(),
        "春季集市",
        "/fairs/1");
  }

  static Fact pleased(UnitPath unit, String day, String quantity) {
    return new Fact(
        "fair.pleased",
        unit,
        LocalDate.parse(day),
        new BigDecimal(quantity),
        Map.of(),
        "春季集市",
        "/fairs/1");
  }

  /** In a transaction of its own, as the platform. */
  public void inTransaction(Runnable work) {
    inTransaction(Actor.SYSTEM, work);
  }

  public void inTransaction(Actor actor, Runnable work) {
    CurrentActor.as(actor, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  public void record(Fact... facts) {
    inTransaction(() -> List.of(facts).forEach(measures::record));
  }

  public long fold() {
    return folder.fold();
  }

  /** A unit that no other test uses. */
  UnitPath freshUnit() {
    long number =
        jdbc.sql("select nextval('measures.reconciliations_number_seq')")
            .query(Long.class)
            .single();
    return UnitPath.of("fair").child("s" + number).child("u" + number);
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    static MeasureDeclaration stallsDeclaration() {
      return STALLS;
    }

    @Bean
    static MeasureDeclaration visitorsDeclaration() {
      return VISITORS;
    }

    @Bean
    static MeasureDeclaration pleasedDeclaration() {
      return PLEASED;
    }

    @Bean
    static MeasuresFixtures measuresFixtures(
        Measures measures,
        FactFolder folder,
        PlatformTransactionManager transactions,
        JdbcClient jdbc) {
      return new MeasuresFixtures(measures, folder, transactions, jdbc);
    }
  }
}
