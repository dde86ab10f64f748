package org.qunxing.terms;

import static org.qunxing.terms.RuleCheck.broken;
import static org.qunxing.terms.RuleCheck.may;
import static org.qunxing.terms.RuleCheck.met;

import org.qunxing.organisations.UnitKind;

/**
 * What the Trade Union Law (工会法, 2021) asks of how a union is built. Each rule says what it makes
 * of the figures given, with its article; nothing is decided here.
 */
public final class UnionLaw {

  /** From here on a committee, or a women workers' committee, is needed. */
  public static final int COMMITTEE_FROM = 25;

  /** From here on the chair may be full-time. */
  public static final int FULL_TIME_FROM = 200;

  private static final String ELEVEN = "工会法 第十一条";

  private UnionLaw() {}

  public static RuleCheck committee(int members, CommitteeForm form) {
    if (members < COMMITTEE_FROM) {
      return met(
          ELEVEN,
          "form",
          "会员 %d 人，不足 25 人，可以单独或联合建会，也可以选举组织员一人；现选择%s。".formatted(members, form.label()));
    }
    return RuleCheck.of(
        form == CommitteeForm.OWN,
        ELEVEN,
        "form",
        "会员 %d 人，已满 25 人，单独建立基层工会委员会。".formatted(members),
        "会员 %d 人，已满 25 人，应当单独建立基层工会委员会。请把组建形式改为“单独建立”。".formatted(members));
  }

  /** Before the election: what will be needed for the women. */
  public static RuleCheck womenAhead(int women) {
    if (women == 0) {
      return met(ELEVEN, "women", "没有女会员，不必设女职工委员。");
    }
    return women < COMMITTEE_FROM
        ? may(ELEVEN, "women", "女会员 %d 人，不足 25 人，选举时设女职工委员。".formatted(women))
        : may(ELEVEN, "women", "女会员 %d 人，已满 25 人，选举时建立女职工委员会。".formatted(women));
  }

  /** After the election: whether it is there. */
  public static RuleCheck women(int women, CommitteeForm form, java.util.List<Elected> elected) {
    boolean head = elected.stream().anyMatch(person -> person.post() == Post.WOMEN_HEAD);
    boolean member = elected.stream().anyMatch(person -> person.post() == Post.WOMEN_MEMBER);
    if (women >= COMMITTEE_FROM) {
      return RuleCheck.of(
          head,
          ELEVEN,
          "elected",
          "女会员 %d 人，已满 25 人，建立了女职工委员会。".formatted(women),
          "女会员 %d 人，已满 25 人，应当建立女职工委员会。请填写选出的女职工委员会主任。".formatted(women));
    }
    if (women == 0 || form == CommitteeForm.ORGANISER) {
      return met(ELEVEN, "elected", women == 0 ? "没有女会员，不必设女职工委员。" : "不设委员会，女职工工作由组织员负责。");
    }
    return RuleCheck.of(
        head || member,
        ELEVEN,
        "elected",
        "女会员 %d 人，设了女职工委员。".formatted(women),
        "女会员 %d 人，委员会中应当有女职工委员。请填写选出的女职工委员。".formatted(women));
  }

  public static RuleCheck fullTimeChair(int workers) {
    return workers >= FULL_TIME_FROM
        ? may("工会法 第十四条", "headcount", "职工 %d 人，已满 200 人，可以设专职工会主席。".formatted(workers))
        : met("工会法 第十四条", "headcount", "职工 %d 人，不足 200 人，工会主席可以兼职。".formatted(workers));
  }

  /** Three or five years at the basic level, five for local and industrial unions. */
  public static RuleCheck termYears(UnitKind kind, int years) {
    boolean local =
        kind == UnitKind.DISTRICT || kind == UnitKind.STREET || kind == UnitKind.INDUSTRY;
    if (local) {
      return RuleCheck.of(
          years == 5,
          "工会法 第十六条",
          "years",
          "地方和产业工会每届任期五年。",
          "地方和产业工会每届任期五年，不能是 %d 年。".formatted(years));
    }
    return RuleCheck.of(
        years == 3 || years == 5,
        "工会法 第十六条",
        "years",
        "基层工会每届任期 %d 年。".formatted(years),
        "基层工会每届任期三年或者五年，不能是 %d 年。".formatted(years));
  }

  /** A chair is recalled by more than half of all members, not of those who came. */
  public static RuleCheck recall(int members, int votesFor) {
    int needed = members / 2 + 1;
    return RuleCheck.of(
        2L * votesFor > members,
        "工会法 第十八条",
        "votesFor",
        "全体会员 %d 人，赞成 %d 人，超过半数，可以罢免。".formatted(members, votesFor),
        "全体会员 %d 人，赞成 %d 人，没有过半数，至少要 %d 人，不能罢免。".formatted(members, votesFor, needed));
  }

  /** An extra meeting is called when one third of the members ask for it. */
  public static RuleCheck extraMeeting(int members, int asking) {
    int needed = (members + 2) / 3;
    return members > 0 && 3L * asking >= members
        ? met("工会法 第十七条", "asking", "会员 %d 人，提议 %d 人，达到三分之一，可以临时召开会员大会。".formatted(members, asking))
        : broken(
            "工会法 第十七条",
            "asking",
            "会员 %d 人，提议 %d 人，不到三分之一，至少要 %d 人提议。".formatted(members, asking, needed));
  }
}
