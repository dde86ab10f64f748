package org.qunxing.demo;

import java.util.List;
import java.util.Set;
import org.qunxing.identity.DemoSignIns;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.springframework.stereotype.Component;

/** The people one can sign in as. Invented, like everybody here. */
@WithDemo
@Component
class Cast implements DemoSignIns {

  static final String PASSWORD = "haiyan2026";

  /**
   * @param place where: {@code district}, {@code street} or {@code union}
   */
  record Part(
      String name, String phone, String place, Role role, List<Line> lines, String description) {}

  static final List<Part> PARTS =
      List.of(
          new Part(
              "赵敏",
              "13800000001",
              "district",
              Role.DISTRICT_OFFICER,
              List.of(Line.values()),
              "区级干部，管方案、报告和全区工作"),
          new Part("李强", "13800000002", "union", Role.CADRE, List.of(Line.UNION), "基层工会干部，办活动、管会员"),
          new Part("王芳", "13800000003", "union", Role.MEMBER, List.of(Line.UNION), "会员，在手机上报名、评价"),
          new Part(
              "周明", "13800000004", "district", Role.LEADER, List.of(Line.values()), "区领导，看驾驶舱、作批示"),
          new Part(
              "陈静",
              "13800000005",
              "street",
              Role.STREET_OFFICER,
              List.of(Line.UNION),
              "街道干部，审核活动、管辖区"),
          new Part(
              "孙丽",
              "13800000006",
              "district",
              Role.ADMINISTRATOR,
              List.of(Line.UNION),
              "管理员，开账号、定岗位"),
          new Part(
              "何欢", "13800000007", "street", Role.MEMBER, List.of(Line.UNION), "会员，单位还没有工会，正在申请建会"),
          new Part("吴刚", "13800000008", "district", Role.AUDITOR, List.of(Line.UNION), "审计员，只看日志"),
          new Part(
              "何勇", "13800000009", "district", Role.OPERATOR, List.of(Line.UNION), "运维员，看平台运行"));

  /** Who joined the cast after districts had been seeded with it. */
  static final Set<Role> LATE = Set.of(Role.AUDITOR, Role.OPERATOR);

  static Part part(String name) {
    return PARTS.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public List<DemoSignIn> list() {
    return PARTS.stream()
        .map(part -> new DemoSignIn(part.name(), part.description(), part.phone(), PASSWORD))
        .toList();
  }
}
