package org.qunxing.kernel;

/**
 * What a person is at a unit. Granted for one {@link Line}; the right to see follows the subtree.
 */
public enum Role {
  MEMBER("会员"),
  CADRE("基层干部"),
  STREET_OFFICER("镇街干部"),
  DISTRICT_OFFICER("区级干部"),
  LEADER("领导"),
  SPECIALIST("专业人员"),
  MERCHANT("商户"),
  /** Opens accounts and grants roles; sees no business data by that. */
  ADMINISTRATOR("管理员"),
  /** Reads the audit; never holds an administrator's or operator's duty beside it. */
  AUDITOR("审计员"),
  /** Runs the platform: health, jobs, backups. */
  OPERATOR("运维员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The name people see. */
  public String label() {
    return label;
  }
}
