package org.qunxing.kernel;

import static org.qunxing.kernel.Role.ADMINISTRATOR;
import static org.qunxing.kernel.Role.AUDITOR;
import static org.qunxing.kernel.Role.CADRE;
import static org.qunxing.kernel.Role.DISTRICT_OFFICER;
import static org.qunxing.kernel.Role.LEADER;
import static org.qunxing.kernel.Role.MEMBER;
import static org.qunxing.kernel.Role.MERCHANT;
import static org.qunxing.kernel.Role.OPERATOR;
import static org.qunxing.kernel.Role.SPECIALIST;
import static org.qunxing.kernel.Role.STREET_OFFICER;

import java.util.Set;

/**
 * Everything one may be allowed to do, and which roles may. The whole access matrix of the platform
 * on one page: a route names one of these, a {@link Grant} says for which subtree it holds.
 */
public enum Permission {
  /** Use the member's face: see what is on offer, sign up, read one's own things. */
  USE_MEMBER_SERVICES(MEMBER, CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER),
  USE_WORKBENCH(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER, ADMINISTRATOR, AUDITOR, OPERATOR),
  VIEW_COCKPIT(STREET_OFFICER, DISTRICT_OFFICER, LEADER),

  VIEW_ORGANISATIONS(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER, ADMINISTRATOR),
  MANAGE_ORGANISATIONS(STREET_OFFICER, DISTRICT_OFFICER, ADMINISTRATOR),

  /** Help an employer's people through a founding (建会), and call employers without a union. */
  PREPARE_FOUNDINGS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Approve an application to found a union, and file what the election brought. */
  APPROVE_FOUNDINGS(STREET_OFFICER, DISTRICT_OFFICER),
  /** Issue the certificate of legal person: the union stands in the tree from then on. */
  CERTIFY_UNIONS(DISTRICT_OFFICER),
  /** Write what a unit tells its people on its home. */
  EDIT_UNIT_HOMES(CADRE, STREET_OFFICER, DISTRICT_OFFICER),

  /** Prepare a re-election (换届) and record what it brought. */
  MANAGE_TERMS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),

  /** Read the register of cadres, their posts and their training. */
  VIEW_CADRES(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER),
  /** Enter cadres, their posts and the courses they took. */
  MANAGE_CADRES(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Keep question banks and open exams; set the dated rules of first posts. */
  KEEP_EXAMS(DISTRICT_OFFICER),
  /** Open a year's appraisal of the cadres below and grade them. */
  APPRAISE_CADRES(STREET_OFFICER, DISTRICT_OFFICER),

  VIEW_MEMBERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  MANAGE_MEMBERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Ask a member for a paper of her wallet, for a purpose, and open what she agreed to. */
  ASK_FOR_PAPERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  IMPORT_ROSTERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  EXPORT_ROSTERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Find two files of one person, and make them one or take them apart again. */
  MERGE_PERSONS(STREET_OFFICER, DISTRICT_OFFICER),
  /** Scan a member's card at a door or a counter. */
  VERIFY_CARDS(CADRE, STREET_OFFICER, DISTRICT_OFFICER, SPECIALIST, MERCHANT),

  VIEW_ACTIVITIES(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER),
  ORGANISE_ACTIVITIES(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Review a draft of a unit below one's own, or of one's own district. */
  APPROVE_ACTIVITIES(STREET_OFFICER, DISTRICT_OFFICER),

  VIEW_OFFERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER),
  /** Draft universal benefits and publish those that cost little. */
  MAKE_OFFERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Review, as a second person, benefits that cost more. */
  REVIEW_OFFERS(STREET_OFFICER, DISTRICT_OFFICER),
  /** Hand benefits out at a counter. */
  HAND_OUT_OFFERS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),

  VIEW_PLANS(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER),
  MANAGE_PLANS(DISTRICT_OFFICER),
  /** Report on one's own task: explain, answer. */
  ANSWER_TASKS(CADRE, STREET_OFFICER, DISTRICT_OFFICER),
  /** Urge a task and confirm its end. */
  SUPERVISE_TASKS(DISTRICT_OFFICER),
  /** A leader's instruction (批示) on a task. */
  INSTRUCT(LEADER),

  VIEW_MEASURES(CADRE, STREET_OFFICER, DISTRICT_OFFICER, LEADER),
  /** Compare the rollups with the facts, and sum them anew. */
  CHECK_MEASURES(DISTRICT_OFFICER),
  MANAGE_REPORTS(DISTRICT_OFFICER),
  VIEW_REPORTS(DISTRICT_OFFICER, LEADER),

  MANAGE_CALENDAR(ADMINISTRATOR, DISTRICT_OFFICER),
  MANAGE_ACCOUNTS(ADMINISTRATOR),
  VIEW_AUDIT(AUDITOR),
  /** See how the platform itself is doing: health, jobs, backups. */
  OPERATE_PLATFORM(OPERATOR);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles that carry this permission. */
  public Set<Role> roles() {
    return roles;
  }
}
