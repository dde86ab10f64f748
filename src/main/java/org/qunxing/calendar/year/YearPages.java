package org.qunxing.calendar.year;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.calendar.Calendar;
import org.qunxing.calendar.WorkingDays;
import org.qunxing.calendar.YearSheet;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of a year, and the import of the next. */
@Controller
@Requires(Permission.MANAGE_CALENDAR)
class YearPages {

  private final Calendar calendar;
  private final Clock clock;

  YearPages(Calendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/workbench/calendar")
  String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
    LocalDate today = LocalDate.now(clock);
    int shown = Objects.requireNonNullElse(year, today.getYear());
    if (shown < 2000 || shown > 2100) {
      throw new NotFound("calendar of " + shown);
    }
    WorkingDays workingDays = calendar.workingDays();
    model.addAttribute(
        "page", YearPage.of(shown, calendar.source(shown).orElse(null), workingDays, today));
    return "calendar/year/year";
  }

  @GetMapping("/workbench/calendar/imports/new")
  String blank(@RequestParam(required = false) @Nullable Integer year, Model model) {
    int next = LocalDate.now(clock).getYear() + 1;
    model.addAttribute("page", ImportPage.blank(Objects.requireNonNullElse(year, next)));
    return "calendar/year/import";
  }

  @PostMapping("/workbench/calendar/imports")
  String take(
      Actor actor,
      @Valid @ModelAttribute("form") ImportForm form,
      BindingResult result,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      return refused(form, FormErrors.of(result), List.of(), model, response);
    }
    YearSheet sheet = YearSheet.read(Objects.requireNonNull(form.year()), form.content());
    int problems = sheet.refusedRows().size();
    if (problems > 0) {
      FormErrors errors = FormErrors.at("text", "有%d行没有读懂，改正后再导入。原有安排没有变动。".formatted(problems));
      return refused(form, errors, sheet.rows(), model, response);
    }
    calendar.importYear(actor, sheet, Objects.requireNonNull(form.source()));
    Flash.done(redirect, "已导入%d年的放假安排，共%d天。".formatted(sheet.year(), sheet.days().size()));
    return "redirect:/workbench/calendar?year=" + sheet.year();
  }

  private static String refused(
      ImportForm form,
      FormErrors errors,
      List<YearSheet.Row> rows,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    model.addAttribute("page", new ImportPage(form.keepingContent(), errors, rows));
    return "calendar/year/import";
  }
}
