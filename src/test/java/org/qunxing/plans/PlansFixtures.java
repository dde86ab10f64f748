package org.qunxing.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Fact;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.qunxing.measures.MeasuresFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A district with its people, a small plan of its own and two measures that it can be counted by.
 */
public class PlansFixtures {

  /** Three lists; six targets, one of them for a quarter, one a rate; a day in the text. */
  public static final String TEXT =
      """
      海晏区群团组织2026年工作方案
      一、指导思想
      认真学习，扎实工作。
      二、主要内容
      （一）惠民清单
      1.举办“星光音乐会”。全年举办音乐会不少于12场，吸引观众3000人次以上。
      2.办好职工食堂。6月底前完成选址。推动25人以上企业参加。
      （二）强企清单
      1.关心观众感受。观众满意率不低于90%。
      2.开展技能比武。每季度举办技能比武1场。
      （三）青年清单
      联系青年，服务青年。
      三、保障措施
      加强领导。
      """;

  private static final AtomicInteger PHONES = new AtomicInteger();

  private final OrganisationsFixtures units;
  private final Visitors visitors;
  private final Measures measures;
  private final MeasuresFixtures facts;
  private final int number = PHONES.addAndGet(10);

  PlansFixtures(
      Organising organising, Visitors visitors, Measures measures, MeasuresFixtures facts) {
    this.units = OrganisationsFixtures.in(organising);
    this.visitors = visitors;
    this.measures = measures;
    this.facts = facts;
  }

  /** Makes districts, each of its own. */
  public record Factory(
      Organising organising, Visitors visitors, Measures measures, MeasuresFixtures facts) {

    public PlansFixtures district() {
      return new PlansFixtures(organising, visitors, measures, facts);
    }
  }

  public UnitPath district() {
    return units.district().path();
  }

  public OrganisationsFixtures units() {
    return units;
  }

  /** The district officer. */
  public Visitor zhaoMin() {
    return visitors.signedIn(
        phone(0), "赵敏", new Grant(Role.DISTRICT_OFFICER, district(), Line.UNION));
  }

  public Visitor zhouMing() {
    return visitors.signedIn(phone(1), "周明", new Grant(Role.LEADER, district(), Line.UNION));
  }

  /** The officer of one street below. */
  public Visitor chenJing() {
    return visitors.signedIn(
        phone(2), "陈静", new Grant(Role.STREET_OFFICER, units.donggang().path(), Line.UNION));
  }

  public UUID openChenJing() {
    return visitors.account(
        phone(2), "陈静", new Grant(Role.STREET_OFFICER, units.donggang().path(), Line.UNION));
  }

  public Visitor liQiang() {
    return visitors.signedIn(
        phone(3), "李强", new Grant(Role.CADRE, units.xinghe().path(), Line.UNION));
  }

  public Visitor wangFang() {
    return visitors.signedIn(
        phone(4), "王芳", new Grant(Role.MEMBER, units.xinghe().path(), Line.UNION));
  }

  private String phone(int who) {
    return "139%08d".formatted(47_000_000 + number + who);
  }

  public Visitor.Page upload(Visitor officer, String text) {
    return upload(officer, file("plan.txt", text));
  }

  public Visitor.Page upload(Visitor officer, Path file) {
    return officer
        .get("/workbench/plans/new")
        .form("/workbench/plans")
        .attach("file", file)
        .submit();
  }

  public static Path file(String name, String text) {
    try {
      return Files.writeString(Files.createTempDirectory("plans").resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** {@code 2026-7} of {@code /workbench/plans/2026-7/draft}. */
  public static String number(Visitor.Page page) {
    return page.path().split("/")[3];
  }

  /** Uploads, accepts everything, gives all to 陈静 and confirms; the plan's number. */
  public String confirmedPlan(Visitor officer) {
    return confirmed(officer, number(upload(officer, TEXT)));
  }

  /** The same with a draft that was uploaded before. */
  public String confirmed(Visitor officer, String number) {
    openChenJing();
    String plan = "/workbench/plans/" + number;
    officer.get(plan + "/draft").form(plan + "/indicators/acceptance").submit();
    officer
        .get(plan + "/draft")
        .form(plan + "/duties")
        .fill("owner", "陈静")
        .fill("deadline", "2026-11-30")
        .submit();
    bindTheRest(officer, plan);
    officer.get(plan + "/confirmation").form(plan + "/confirmation").submit();
    return number;
  }

  /** Declares what has no expression uncountable, whatever other modules' measures are proposed. */
  private static void bindTheRest(Visitor officer, String plan) {
    for (var card : officer.get(plan + "/draft").document().select("article.plan-accepted")) {
      String action = plan + "/indicators/" + card.id().replace("for-m-", "");
      Visitor.Form form = officer.get(plan + "/draft").form(action, "uncountable");
      if (form.value("expression").isEmpty()) {
        form.fill("uncountable", "平台还没有这类记录").submit();
      }
    }
  }

  /** So many concerts were held in the district on that day. */
  public void concerts(int times, LocalDate day) {
    facts.inTransaction(
        () -> {
          for (int i = 0; i < times; i++) {
            measures.record(fact("concerts.held", 1, day));
          }
        });
    facts.fold();
  }

  public void fold() {
    facts.fold();
  }

  public void audience(int people, int pleased, LocalDate day) {
    facts.inTransaction(
        () -> {
          measures.record(fact("concerts.audience", people, day));
          measures.record(fact("concerts.pleased", pleased, day));
        });
    facts.fold();
  }

  private Fact fact(String measure, int quantity, LocalDate day) {
    return new Fact(
        measure,
        units.xinghe().path(),
        day,
        BigDecimal.valueOf(quantity),
        Map.of(),
        "音乐会",
        "/workbench/concerts/1");
  }

  /** What the fixtures count by. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    static MeasureDeclaration concertsHeld() {
      return new MeasureDeclaration("concerts.held", "音乐会", "场", "举办完的音乐会");
    }

    @Bean
    static MeasureDeclaration concertsAudience() {
      return new MeasureDeclaration("concerts.audience", "观众", "人次", "到场观众");
    }

    @Bean
    static MeasureDeclaration concertsPleased() {
      return new MeasureDeclaration("concerts.pleased", "观众满意", "人次", "满意的观众");
    }

    @Bean
    static Factory plansFixtures(
        Organising organising, Visitors visitors, Measures measures, MeasuresFixtures facts) {
      return new Factory(organising, visitors, measures, facts);
    }
  }
}
