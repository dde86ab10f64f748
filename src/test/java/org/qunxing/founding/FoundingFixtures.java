package org.qunxing.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.Post;

/** 青鲸船厂 wants a union: 何欢 applies, 陈静 (street) and 赵敏 (district) decide. */
public final class FoundingFixtures {

  private static final AtomicInteger EMPLOYERS = new AtomicInteger();

  private FoundingFixtures() {}

  /** Somebody with an account and no role at all. */
  public static Actor heHuan() {
    return new Actor(Ids.newId(), null, "何欢", List.of());
  }

  public static Actor chenJing(OrganisationsFixtures tree) {
    return ActivityFixtures.staff("陈静", Role.STREET_OFFICER, tree.donggang().path());
  }

  public static Actor zhaoMin(OrganisationsFixtures tree) {
    return ActivityFixtures.staff("赵敏", Role.DISTRICT_OFFICER, tree.district().path());
  }

  /** A code that no other employer of the test run has, its check character right. */
  public static CreditCode code() {
    return code(true);
  }

  /** The same with a wrong check character. */
  public static CreditCode wrongCode() {
    return code(false);
  }

  private static CreditCode code(boolean right) {
    String body = "91120116QQ%07d".formatted(EMPLOYERS.incrementAndGet());
    return IntStream.range(0, 31)
        .mapToObj(i -> new CreditCode(body + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(i)))
        .filter(code -> code.checkDigitHolds() == right)
        .findFirst()
        .orElseThrow();
  }

  public static Application application() {
    return application(CommitteeForm.OWN, 30, 12);
  }

  public static Application application(CommitteeForm form, int members, int women) {
    return application(code(), null, form, members, women, List.of());
  }

  public static Application application(
      CreditCode code,
      @Nullable String proof,
      CommitteeForm form,
      int members,
      int women,
      List<Application.Partner> partners) {
    return new Application(
        new EmployerRegister.Facts(code, proof, "青鲸船厂", 120, "装备制造", false),
        "周海",
        "青鲸船厂工会",
        form,
        members,
        women,
        3,
        new Application.Contact("何欢", "人事主管", Phone.of("13912345678")),
        partners);
  }

  public static ElectionResult result(LocalDate heldOn) {
    return new ElectionResult(
        new Meeting(heldOn, 30, 28, 28),
        30,
        12,
        List.of(
            person("何欢", Post.CHAIR, 27),
            person("罗宁", Post.WOMEN_MEMBER, 26),
            person("田野", Post.AUDIT_MEMBER, 25)));
  }

  public static Elected person(String name, Post post, int votes) {
    return new Elected(name, post, Sex.FEMALE, false, votes);
  }

  public static Certificate certificate(LocalDate issuedOn) {
    return new Certificate("工法证" + EMPLOYERS.incrementAndGet(), issuedOn, "何欢", null);
  }
}
