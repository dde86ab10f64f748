package org.qunxing.activities.organising;

import java.io.IOException;
import java.util.UUID;
import org.qunxing.access.Requires;
import org.qunxing.access.SignedIn;
import org.qunxing.activities.attendance.NoteAttendance;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Flash;
import org.qunxing.web.QrCode;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The steps of an activity's life, each a button on its page. */
@Controller
@Requires(Permission.ORGANISE_ACTIVITIES)
class ActivityStepPages {

  private final OrganiseActivity organise;
  private final NoteAttendance attendance;
  private final Photos photos;
  private final ActivityReader reader;

  ActivityStepPages(
      OrganiseActivity organise, NoteAttendance attendance, Photos photos, ActivityReader reader) {
    this.organise = organise;
    this.attendance = attendance;
    this.photos = photos;
    this.reader = reader;
  }

  @PostMapping("/workbench/activities/{number}/submission")
  String submit(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    organise.submit(actor, number);
    return done(number, "已提交审核。", redirect);
  }

  @Requires(Permission.APPROVE_ACTIVITIES)
  @PostMapping("/workbench/activities/{number}/approval")
  String approve(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    organise.approve(actor, number);
    return done(number, "已发布，会员现在可以报名。", redirect);
  }

  @Requires(Permission.APPROVE_ACTIVITIES)
  @PostMapping("/workbench/activities/{number}/return")
  String sendBack(
      @PathVariable String number,
      @RequestParam String note,
      Actor actor,
      RedirectAttributes redirect) {
    organise.sendBack(actor, number, note.strip());
    return done(number, "已退回修改。", redirect);
  }

  @PostMapping("/workbench/activities/{number}/cancellation")
  String cancel(
      @PathVariable String number,
      @RequestParam String note,
      Actor actor,
      RedirectAttributes redirect) {
    organise.cancel(actor, number, note.strip());
    return done(number, "活动已取消，已通知报名的人。", redirect);
  }

  @PostMapping("/workbench/activities/{number}/completion")
  String complete(
      @PathVariable String number,
      @RequestParam String summary,
      Actor actor,
      RedirectAttributes redirect) {
    organise.complete(actor, number, summary.strip());
    return done(number, "活动已办结，计入统计。", redirect);
  }

  @PostMapping("/workbench/activities/{number}/attendances")
  String attend(
      @PathVariable String number,
      @RequestParam UUID signUp,
      @RequestParam int came,
      Actor actor,
      RedirectAttributes redirect) {
    attendance.byList(actor, number, signUp, came);
    return done(number, "到场情况已记录。", redirect);
  }

  @PostMapping("/workbench/activities/{number}/photos")
  String addPhoto(
      @PathVariable String number,
      @RequestParam MultipartFile photo,
      Actor actor,
      RedirectAttributes redirect)
      throws IOException {
    photos.add(actor, number, photo.getBytes(), "");
    return done(number, "照片已添加。", redirect);
  }

  @SignedIn
  @GetMapping("/activity-photos/{photo}")
  ResponseEntity<byte[]> photo(@PathVariable UUID photo) {
    Photos.Photo found = photos.find(photo).orElseThrow(() -> new NotFound("photo " + photo));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePrivate())
        .contentType(MediaType.parseMediaType(found.type()))
        .body(found.content());
  }

  @GetMapping("/workbench/activities/{number}/poster")
  String poster(@PathVariable String number, Actor actor, Model model) {
    Activity activity = reader.organisedBy(actor, number);
    String url =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/my/activities/{number}/attendance")
            .queryParam("code", activity.attendanceCode())
            .buildAndExpand(number)
            .toUriString();
    QrCode code = QrCode.of(url);
    model.addAttribute("page", new PosterPage(activity, url, code.path(), code.size()));
    return "activities/organising/poster";
  }

  private static String done(String number, String text, RedirectAttributes redirect) {
    Flash.done(redirect, text);
    return "redirect:/workbench/activities/" + number;
  }
}
