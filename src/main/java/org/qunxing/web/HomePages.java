package org.qunxing.web;

import java.util.Comparator;
import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the member's face and of the workbench. */
@Controller
class HomePages {

  private final Home home;
  private final List<ServiceEntry> services;
  private final List<MyEntry> mine;

  HomePages(Home home, List<ServiceEntry> services, List<MyEntry> mine) {
    this.home = home;
    this.services = services.stream().sorted(Comparator.comparingInt(ServiceEntry::order)).toList();
    this.mine = mine.stream().sorted(Comparator.comparingInt(MyEntry::order)).toList();
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my")
  String member(Actor actor, Model model) {
    model.addAttribute("page", home.page(Face.MEMBER, actor));
    return "web/home/member";
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my/services")
  String services(Model model) {
    model.addAttribute("page", new ServicesPage(services));
    return "web/home/services";
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my/me")
  String me(Actor actor, Model model) {
    List<String> roles =
        actor.grants().stream()
            .map(grant -> grant.role().label() + "（" + grant.line().label() + "）")
            .distinct()
            .toList();
    model.addAttribute("page", new MePage(actor.name(), roles, mine));
    return "web/home/me";
  }

  @Requires(Permission.USE_WORKBENCH)
  @GetMapping("/workbench")
  String workbench(Actor actor, Model model) {
    model.addAttribute("page", home.page(Face.WORKBENCH, actor));
    return "web/home/workbench";
  }
}
