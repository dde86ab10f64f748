package org.qunxing.activities.attendance;

import org.qunxing.access.Requires;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the QR code at the door leads. Scanning opens the page; a tap confirms. */
@Controller
@Requires(Permission.USE_MEMBER_SERVICES)
class AttendancePages {

  private final ActivityReader reader;
  private final NoteAttendance attendance;

  AttendancePages(ActivityReader reader, NoteAttendance attendance) {
    this.reader = reader;
    this.attendance = attendance;
  }

  @GetMapping("/my/activities/{number}/attendance")
  String ask(
      @PathVariable String number, @RequestParam(defaultValue = "") String code, Model model) {
    model.addAttribute("page", new AttendancePage(reader.published(number), code));
    return "activities/signup/attendance";
  }

  @PostMapping("/my/activities/{number}/attendance")
  String confirm(
      @PathVariable String number,
      @RequestParam String code,
      Actor actor,
      RedirectAttributes redirect) {
    attendance.byScan(actor, number, code);
    Flash.done(redirect, "已记下您到场。活动结束后欢迎评价。");
    return "redirect:/my/activities/" + number;
  }
}
