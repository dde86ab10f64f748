package org.qunxing.demo;

import java.time.LocalDate;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.NewTerm;
import org.qunxing.terms.Post;
import org.qunxing.terms.Reelect;
import org.springframework.stereotype.Component;

/** Running terms of the basic-level unions: a few end within 90 days, two are overdue. */
@WithDemo
@Component
class DemoTerms {

  private static final int UNIONS = 40;
  private static final List<String> NAMES = List.of("李强", "沈岚", "顾晨", "叶舟", "温宁", "石磊", "方圆", "江月");

  private final Reelect reelect;
  private final Members members;
  private final DemoUnits units;

  DemoTerms(Reelect reelect, Members members, DemoUnits units) {
    this.reelect = reelect;
    this.members = members;
    this.units = units;
  }

  void running(LocalDate today) {
    List<Unit> unions = units.basicUnions();
    register(units.home(), today.plusDays(60).minusYears(3));
    for (int number = 0; number < Math.min(UNIONS, unions.size()); number++) {
      Unit union = unions.get(number);
      if (!union.equals(units.home())) {
        register(union, today.minusDays(20).plusDays(number * 27L).minusYears(3));
      }
    }
  }

  private void register(Unit union, LocalDate began) {
    int size = Math.max(8, members.count(union.path()));
    reelect.register(
        Actor.SYSTEM,
        union,
        Line.UNION,
        new NewTerm(
            CommitteeForm.OWN,
            3,
            began,
            size,
            size / 3,
            new Meeting(began, size, size, size),
            people(union, size)));
  }

  private static List<Elected> people(Unit union, int votes) {
    int from = Math.floorMod(union.code().hashCode(), NAMES.size());
    boolean many = votes / 3 >= 25;
    return List.of(
        elected(from, Post.CHAIR, Sex.MALE, votes),
        elected(from + 1, many ? Post.WOMEN_HEAD : Post.WOMEN_MEMBER, Sex.FEMALE, votes),
        elected(from + 2, Post.AUDIT_MEMBER, Sex.FEMALE, votes),
        elected(from + 3, Post.MEMBER, Sex.MALE, votes - 1));
  }

  private static Elected elected(int name, Post post, Sex sex, int votes) {
    return new Elected(NAMES.get(name % NAMES.size()), post, sex, false, votes);
  }
}
