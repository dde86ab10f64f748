package org.qunxing.cadres.sitting;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A cadre's own pages, for the phone: her posts, her exams. */
@Controller
@Requires(USE_MEMBER_SERVICES)
class MyCadrePages {

  private static final String SITTING = "/my/cadre/sittings/{number:DJ-\\d{6,9}}";
  private static final String EXAM = "/my/cadre/exams/{number:KS-\\d{6,9}}";

  private final MyCadre mine;
  private final SitExam exams;

  MyCadrePages(MyCadre mine, SitExam exams) {
    this.mine = mine;
    this.exams = exams;
  }

  @GetMapping("/my/cadre")
  String show(Actor actor, Model model) {
    model.addAttribute("page", mine.page(actor));
    return "cadres/sitting/mine";
  }

  @GetMapping(EXAM)
  String exam(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", mine.exam(actor, number));
    return "cadres/sitting/exam";
  }

  @PostMapping(EXAM + "/sittings")
  String begin(@PathVariable String number, Actor actor) {
    return "redirect:/my/cadre/sittings/" + exams.begin(actor, number);
  }

  /** The question, or the result once it has been handed in. */
  @GetMapping(SITTING)
  String sheet(
      @PathVariable String number,
      @RequestParam(defaultValue = "1") int at,
      Actor actor,
      Model model) {
    Sitting sitting = mine.sitting(actor, number);
    if (sitting.isSubmitted()) {
      model.addAttribute("page", mine.result(sitting));
      return "cadres/sitting/result";
    }
    model.addAttribute("page", mine.sheet(sitting, at));
    return "cadres/sitting/sheet";
  }

  /**
   * Saves and shows the next question.
   *
   * @param next which question to show then
   */
  @PostMapping(SITTING + "/answers")
  String answer(
      @PathVariable String number,
      @RequestParam UUID question,
      @RequestParam(required = false) @Nullable Set<Integer> chosen,
      @RequestParam(defaultValue = "1") int next,
      Actor actor,
      RedirectAttributes redirect) {
    Set<Integer> options = chosen == null ? Set.of() : chosen;
    if (exams.save(actor, number, question, options) == SitExam.Saved.TIME_OVER) {
      Flash.warning(redirect, "时间到了，已按保存的答案交卷。");
      return "redirect:/my/cadre/sittings/" + number;
    }
    return "redirect:/my/cadre/sittings/%s?at=%d".formatted(number, next);
  }

  @PostMapping(SITTING + "/submission")
  String submit(@PathVariable String number, Actor actor) {
    exams.submit(actor, number);
    return "redirect:/my/cadre/sittings/" + number;
  }
}
