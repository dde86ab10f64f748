package org.qunxing.unithome;

import static org.qunxing.kernel.Permission.EDIT_UNIT_HOMES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Face;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a unit's home. */
@Controller
@Requires(EDIT_UNIT_HOMES)
class KeepHomePages {

  private static final String HOME = "/workbench/organisations/{code}/home";
  private static final int SHOWN = 50;

  private final TellPeople tell;
  private final Announcements announcements;
  private final Units units;

  KeepHomePages(TellPeople tell, Announcements announcements, Units units) {
    this.tell = tell;
    this.announcements = announcements;
    this.units = units;
  }

  @Bean
  static NavigationEntry unitHomes() {
    return new NavigationEntry(
        Face.WORKBENCH, 45, "主页", "/workbench/homes", "speakerphone", EDIT_UNIT_HOMES);
  }

  /** Straight to the home of who keeps one; a list for the others. */
  @GetMapping("/workbench/homes")
  String mine(Actor actor, Model model) {
    List<Unit> own =
        actor.scopes(EDIT_UNIT_HOMES).stream()
            .map(units::find)
            .flatMap(Optional::stream)
            .flatMap(unit -> Stream.concat(Stream.of(unit), units.children(unit.path()).stream()))
            .distinct()
            .toList();
    if (own.size() == 1) {
      return "redirect:/workbench/organisations/" + own.getFirst().code() + "/home";
    }
    model.addAttribute("page", new KeptHomesPage(own));
    return "unithome/kept";
  }

  @GetMapping(HOME)
  String show(@PathVariable String code, Actor actor, Model model) {
    return page(code, actor, model, new AnnouncementForm("", ""), FormErrors.NONE);
  }

  @PostMapping(HOME + "/announcements")
  String publish(
      @PathVariable String code,
      @Valid AnnouncementForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      response.setStatus(422);
      return page(code, actor, model, form, FormErrors.of(result));
    }
    tell.publish(actor, code, form.title(), form.body());
    Flash.done(redirect, "已发布，主页上马上看得到。");
    return "redirect:/workbench/organisations/" + code + "/home";
  }

  @PostMapping(HOME + "/announcements/{number}/withdrawal")
  String withdraw(
      @PathVariable String code,
      @PathVariable long number,
      Actor actor,
      RedirectAttributes redirect) {
    tell.withdraw(actor, code, number);
    Flash.done(redirect, "已撤下。");
    return "redirect:/workbench/organisations/" + code + "/home";
  }

  private String page(
      String code, Actor actor, Model model, AnnouncementForm form, FormErrors errors) {
    Unit unit = units.visibleTo(actor, EDIT_UNIT_HOMES, code);
    model.addAttribute("page", new KeepHomePage(unit, announcements.of(unit, SHOWN), form, errors));
    return "unithome/keep";
  }
}
