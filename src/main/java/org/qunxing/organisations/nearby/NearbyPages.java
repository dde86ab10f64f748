package org.qunxing.organisations.nearby;

import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tab 附近 of the member's face. */
@Controller
class NearbyPages {

  private final NearbyUnits units;

  NearbyPages(NearbyUnits units) {
    this.units = units;
  }

  @Bean
  static NavigationEntry nearbyTab() {
    return new NavigationEntry(
        Face.MEMBER, 40, "附近", "/my/nearby", "map-pin", Permission.USE_MEMBER_SERVICES);
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my/nearby")
  String nearby(Actor actor, Model model) {
    model.addAttribute("page", new NearbyPage(units.above(homes(actor))));
    return "organisations/nearby/nearby";
  }

  /** Where somebody belongs as a member; staff without a membership: where they work. */
  private static List<UnitPath> homes(Actor actor) {
    return actor.memberships().isEmpty() ? actor.staffScopes() : actor.memberships();
  }
}
