package org.qunxing.members;

import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Applications;
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
    return waiting.isEmpty()
        ? List.of()
        : List.of(
            new InboxSource.Todo(
                "入会",
                "%d 人申请入会，等您确认".formatted(waiting.size()),
                "/workbench/members/applications",
                waiting.getFirst().dueOn()));
  }

  private static List<InboxSource.Todo> answering(Transfers transfers, Actor actor) {
    long open =
        transfers.open(actor.scopes(Permission.MANAGE_MEMBERS)).stream()
            .filter(transfer -> actor.may(Permission.MANAGE_MEMBERS, transfer.from()))
            .count();
    return open == 0
        ? List.of()
        : List.of(
            new InboxSource.Todo(
                "转会", "%d 名会员等您答复".formatted(open), "/workbench/members/transfers", null));
  }
}
