package org.qunxing.members;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Applications;
import org.qunxing.members.leaving.Departure;
import org.qunxing.members.leaving.Departures;
import org.qunxing.members.people.Transfer;
import org.qunxing.members.people.Transfers;
import org.qunxing.web.Face;
import org.qunxing.web.InboxSource;
import org.qunxing.web.MyEntry;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module stands in the faces, and what it asks of people. */
@Configuration(proxyBeanMethods = false)
class MembersNavigation {

  @Bean
  static NavigationEntry memberRegister() {
    return new NavigationEntry(
        Face.WORKBENCH, 30, "会员", "/workbench/members", "users", Permission.VIEW_MEMBERS);
  }

  @Bean
  static MyEntry ownFile() {
    return new MyEntry(10, "我的档案", "会籍、登记资料和经过", "/my/file", "id-badge-2");
  }

  @Bean
  static InboxSource transfersToAnswer(Transfers transfers) {
    return actor -> answering(transfers, actor);
  }

  @Bean
  static InboxSource applicationsToDecide(Applications applications) {
    return actor -> deciding(applications.open(actor.scopes(Permission.MANAGE_MEMBERS)));
  }

  private static List<InboxSource.Todo> deciding(List<Application> open) {
    List<Application> waiting =
        open.stream().filter(application -> application.state() == State.WAITING).toList();
    LocalDate due = waiting.isEmpty() ? null : waiting.getFirst().dueOn();
    return todo("入会", "%d 人申请入会，等您确认", waiting.size(), "/workbench/members/applications", due);
  }

  private static List<InboxSource.Todo> answering(Transfers transfers, Actor actor) {
    List<Transfer> open =
        transfers.open(actor.scopes(Permission.MANAGE_MEMBERS)).stream()
            .filter(transfer -> transfer.isAnsweredBy(actor))
            .toList();
    return todo("转会", "%d 名会员等您答复", open.size(), "/workbench/members/transfers", dueOn(open));
  }

  private static @Nullable LocalDate dueOn(List<Transfer> open) {
    return open.isEmpty() ? null : open.getFirst().dueOn();
  }

  @Bean
  static InboxSource departuresToRecord(Departures departures) {
    return actor -> {
      List<Departure> open = departures.openWithin(actor.scopes(Permission.MANAGE_MEMBERS));
      LocalDate due = open.isEmpty() ? null : open.getFirst().dueOn();
      return todo("离会", "%d 名会员要离会或退休", open.size(), "/workbench/members/departures", due);
    };
  }

  private static List<InboxSource.Todo> todo(
      String kind, String text, int count, String href, @Nullable LocalDate due) {
    return count == 0
        ? List.of()
        : List.of(new InboxSource.Todo(kind, text.formatted(count), href, due));
  }
}
