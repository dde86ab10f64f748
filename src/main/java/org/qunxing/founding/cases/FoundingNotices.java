package org.qunxing.founding.cases;

import java.util.List;
import org.qunxing.founding.FoundingState;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Role;
import org.qunxing.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells the side whose turn it is. */
@Component
public class FoundingNotices {

  private final Notices notices;
  private final Accounts accounts;

  FoundingNotices(Notices notices, Accounts accounts) {
    this.notices = notices;
    this.accounts = accounts;
  }

  /** After a step: {@code now} is the state it led to. */
  public void tell(Founding founding, FoundingState now, String text) {
    switch (now) {
      case APPLIED -> tellUpper(founding, "建会申请待批复", text);
      case REPORTED -> tellUpper(founding, "选举结果待备案", text);
      case FILED -> {
        tellDistrict(founding, text);
        tellApplicant(founding, now, text);
      }
      case WITHDRAWN -> tellUpper(founding, "建会申请已撤回", text);
      default -> tellApplicant(founding, now, text);
    }
  }

  private void tellApplicant(Founding founding, FoundingState now, String text) {
    String title = "%s：%s".formatted(founding.application().unionName(), now.label());
    notices.tell(
        new Notices.Message(
            founding.applicant(),
            onceKey(founding, now.name()),
            title,
            text,
            founding.applicantHref()));
  }

  /** The street's officers; where there is none, the district's. */
  private void tellUpper(Founding founding, String title, String text) {
    List<Accounts.Account> officers = accounts.holding(Role.STREET_OFFICER, founding.path());
    if (officers.isEmpty()) {
      officers = accounts.holding(Role.DISTRICT_OFFICER, founding.path());
    }
    officers.forEach(officer -> tellStaff(officer, founding, title, text));
  }

  private void tellDistrict(Founding founding, String text) {
    accounts
        .holding(Role.DISTRICT_OFFICER, founding.path())
        .forEach(officer -> tellStaff(officer, founding, "工会法人资格证待发", text));
  }

  private void tellStaff(Accounts.Account officer, Founding founding, String title, String text) {
    notices.tell(
        new Notices.Message(
            officer.personId() == null ? officer.id() : officer.personId(),
            onceKey(founding, title),
            title + "：" + founding.application().unionName(),
            text,
            founding.workbenchHref()));
  }

  /** A founding may come to the same state again: each time is told. */
  private static String onceKey(Founding founding, String what) {
    return "founding.%s:%s:%s".formatted(founding.number(), what, founding.version());
  }
}
