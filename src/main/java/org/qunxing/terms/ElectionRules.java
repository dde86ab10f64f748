package org.qunxing.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunxing.kernel.Line;

/**
 * Whether a meeting elected validly, and whom: quorum and majority after the regulation on
 * elections (工会基层组织选举工作条例), the rest after the Trade Union Law. Youth league and women's federation
 * elect by their own charters; there only quorum, majority and the one head are looked at.
 */
public final class ElectionRules {

  private static final String REGULATION = "工会基层组织选举工作条例";

  private ElectionRules() {}

  /**
   * A union's election.
   *
   * @param women women among the members
   */
  public static List<RuleCheck> union(
      Meeting meeting, List<Elected> elected, CommitteeForm form, int members, int women) {
    List<RuleCheck> checks = new ArrayList<>(vote(REGULATION, meeting, elected));
    checks.add(UnionLaw.committee(members, form));
    checks.add(head(form, elected));
    checks.add(UnionLaw.women(women, form, elected));
    checks.add(relatives(elected));
    if (form != CommitteeForm.ORGANISER) {
      checks.add(auditors(elected));
    }
    return List.copyOf(checks);
  }

  /** An election of the youth league or the women's federation. */
  public static List<RuleCheck> sister(Line line, Meeting meeting, List<Elected> elected) {
    String charter = line == Line.YOUTH ? "团章和基层选举规则" : "妇联章程";
    List<RuleCheck> checks = new ArrayList<>(vote(charter, meeting, elected));
    long heads = count(elected, Post.CHAIR);
    checks.add(
        RuleCheck.of(
            heads == 1,
            charter,
            "elected",
            "选出%s一人。".formatted(Post.CHAIR.label(line)),
            "应当选出%s一人，现填了 %d 人。".formatted(Post.CHAIR.label(line), heads)));
    return List.copyOf(checks);
  }

  private static List<RuleCheck> vote(String source, Meeting meeting, List<Elected> elected) {
    return List.of(
        figures(source, meeting, elected),
        quorum(source, meeting),
        majority(source, meeting, elected));
  }

  private static RuleCheck figures(String source, Meeting meeting, List<Elected> elected) {
    boolean votesFit = elected.stream().allMatch(person -> person.votes() <= meeting.ballots());
    Set<String> names = new HashSet<>();
    boolean once = elected.stream().allMatch(person -> names.add(person.name() + person.post()));
    return RuleCheck.of(
        meeting.isConsistent() && votesFit && once,
        source,
        "ballots",
        "票数前后一致：得票不多于有效票，有效票不多于到会人数，到会不多于应到会。",
        once ? "票数前后不一致：得票不能多于有效票，有效票不能多于到会人数，到会不能多于应到会。请核对。" : "同一个人的同一职务填了两次。请删去一行。");
  }

  private static RuleCheck quorum(String source, Meeting meeting) {
    int needed = (2 * meeting.entitled() + 2) / 3;
    return RuleCheck.of(
        meeting.entitled() > 0 && 3L * meeting.present() >= 2L * meeting.entitled(),
        source,
        "present",
        "应到会 %d 人，到会 %d 人，达到三分之二。".formatted(meeting.entitled(), meeting.present()),
        "应到会 %d 人，到会 %d 人，不到三分之二（至少 %d 人），选举无效。请重新召开会议。"
            .formatted(meeting.entitled(), meeting.present(), needed));
  }

  private static RuleCheck majority(String source, Meeting meeting, List<Elected> elected) {
    String below =
        elected.stream()
            .filter(person -> 2L * person.votes() <= meeting.entitled())
            .map(Elected::name)
            .collect(Collectors.joining("、"));
    return RuleCheck.of(
        below.isEmpty(),
        source,
        "elected",
        "当选的人得票都超过应到会人数的一半。",
        "%s得票没有超过应到会人数的一半（至少 %d 票），不能当选。".formatted(below, meeting.entitled() / 2 + 1));
  }

  private static RuleCheck head(CommitteeForm form, List<Elected> elected) {
    boolean organiser = form == CommitteeForm.ORGANISER;
    long heads = count(elected, organiser ? Post.ORGANISER : Post.CHAIR);
    boolean holds =
        organiser
            ? heads == 1 && elected.size() == 1
            : heads == 1 && count(elected, Post.ORGANISER) == 0;
    return RuleCheck.of(
        holds,
        "工会法 第十一条",
        "elected",
        organiser ? "选举组织员一人。" : "选出主席一人。",
        organiser ? "应当只选举组织员一人。" : "应当选出主席一人，不设组织员；现填了主席 %d 人。".formatted(heads));
  }

  static RuleCheck relatives(List<Elected> elected) {
    String names =
        elected.stream()
            .filter(Elected::relative)
            .map(Elected::name)
            .collect(Collectors.joining("、"));
    return RuleCheck.of(
        names.isEmpty(),
        "工会法 第十条",
        "elected",
        "没有单位主要负责人的近亲属。",
        "%s是单位主要负责人的近亲属，不能作为人选。请另选。".formatted(names));
  }

  private static RuleCheck auditors(List<Elected> elected) {
    return RuleCheck.of(
        count(elected, Post.AUDIT_HEAD) + count(elected, Post.AUDIT_MEMBER) > 0,
        "工会法 第四十五条",
        "elected",
        "选出了经费审查委员。",
        "建立委员会的工会应当同时选出经费审查委员（委员会）。请填写。");
  }

  private static long count(List<Elected> elected, Post post) {
    return elected.stream().filter(person -> person.post() == post).count();
  }
}
