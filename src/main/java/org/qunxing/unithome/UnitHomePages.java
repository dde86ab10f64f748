package org.qunxing.unithome;

import java.util.List;
import java.util.Optional;
import org.qunxing.access.PublicRoute;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.MyEntry;
import org.qunxing.web.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's home, for everybody; and 我的单位, for its members. */
@Controller
class UnitHomePages {

  private final UnitHomes homes;
  private final Units units;

  UnitHomePages(UnitHomes homes, Units units) {
    this.homes = homes;
    this.units = units;
  }

  @Bean
  static MyEntry myUnit() {
    return new MyEntry(5, "我的单位", "公告、活动和可以找的人", "/my/unit", "building-community");
  }

  @PublicRoute
  @GetMapping("/units/{code}")
  String show(@PathVariable String code, Model model) {
    model.addAttribute("page", homes.page(units.byCode(code), List.of()));
    return "unithome/home";
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my/unit")
  String mine(@RequestParam(defaultValue = "") String code, Actor actor, Model model) {
    List<Unit> own =
        (actor.memberships().isEmpty() ? actor.staffScopes() : actor.memberships())
            .stream().map(units::find).flatMap(Optional::stream).toList();
    if (own.isEmpty()) {
      return "unithome/none";
    }
    Unit unit =
        own.stream().filter(one -> one.code().equals(code)).findFirst().orElse(own.getFirst());
    List<Tab> tabs =
        own.stream()
            .map(one -> new Tab(one.name(), "/my/unit?code=" + one.code(), one.equals(unit)))
            .toList();
    model.addAttribute("page", homes.page(unit, tabs));
    return "unithome/home";
  }
}
