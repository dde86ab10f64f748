package org.qunxing.members.roster;

import static org.qunxing.kernel.Permission.IMPORT_ROSTERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Scratch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploading a roster, watching it being checked, deciding, and what came of it. */
@Controller
@Requires(IMPORT_ROSTERS)
class RosterPages {

  private static final String PATH = "/workbench/members/rosters";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final UploadRoster upload;
  private final UndoRoster undo;
  private final Rosters rosters;
  private final StagedRows rows;
  private final RosterSheets sheets;
  private final WrongRowsTaken taken;
  private final Units units;
  private final Scratch scratch;

  RosterPages(
      UploadRoster upload,
      UndoRoster undo,
      Rosters rosters,
      StagedRows rows,
      RosterSheets sheets,
      WrongRowsTaken taken,
      Units units,
      Scratch scratch) {
    this.upload = upload;
    this.undo = undo;
    this.rosters = rosters;
    this.rows = rows;
    this.sheets = sheets;
    this.taken = taken;
    this.units = units;
    this.scratch = scratch;
  }

  @GetMapping(PATH)
  String list(@RequestParam(required = false) @Nullable String unit, Actor actor, Model model) {
    return list(model, actor, unit == null ? onlyUnit(actor) : unit, FormErrors.NONE, List.of());
  }

  private String onlyUnit(Actor actor) {
    List<UnitPath> scopes = actor.scopes(IMPORT_ROSTERS);
    return scopes.size() == 1 ? units.find(scopes.getFirst()).map(Unit::name).orElse("") : "";
  }

  private String list(
      Model model, Actor actor, String unit, FormErrors errors, List<Unit> suggestions) {
    model.addAttribute("page", new RostersPage(rosters.latest(actor), unit, errors, suggestions));
    return "members/roster/rosters";
  }

  @PostMapping(PATH)
  String upload(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Actor actor,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Optional<Unit> chosen = units.typed(actor, IMPORT_ROSTERS, unit);
    if (chosen.isEmpty()) {
      response.setStatus(422);
      FormErrors errors = FormErrors.at("unit", "没有找到这家单位，请填写全称或编号");
      return list(model, actor, unit, errors, units.search(actor, unit));
    }
    try {
      return "redirect:" + PATH + "/" + store(actor, chosen.get(), file).number();
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return list(model, actor, unit, FormErrors.at("file", refusal.text()), List.of());
    }
  }

  private Roster store(Actor actor, Unit unit, @Nullable MultipartFile file) throws IOException {
    if (file == null
        || file.getOriginalFilename() == null
        || file.getOriginalFilename().isBlank()) {
      throw new Refusal(RosterReason.NO_FILE);
    }
    Path temporary = scratch.file();
    try {
      file.transferTo(temporary);
      return upload.upload(actor, unit, plainName(file.getOriginalFilename()), temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Some browsers send a whole path. */
  private static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() > 120 ? last.substring(last.length() - 120) : last;
  }

  @GetMapping(PATH + "/template.xlsx")
  void template(HttpServletResponse response) throws IOException {
    attach(response, "会员名单模板.xlsx");
    sheets.template(response.getOutputStream());
  }

  @GetMapping(PATH + "/{number:\\d{1,12}}")
  String show(@PathVariable long number, Actor actor, Model model) {
    return show(number, actor, ReasonForm.EMPTY, FormErrors.NONE, model);
  }

  private String show(long number, Actor actor, ReasonForm reason, FormErrors errors, Model model) {
    Roster roster = rosters.visibleTo(actor, number);
    boolean known = roster.state() == State.CHECKED || roster.state() == State.APPLIED;
    boolean tried = roster.undoneBy() != null && !roster.state().isBusy();
    model.addAttribute(
        "page",
        new RosterPage(
            roster,
            known ? rows.counts(roster.id()) : null,
            known ? rows.firstWrong(roster.id(), 50) : List.of(),
            roster.state() == State.CHECKED ? rows.firstValid(roster.id(), 10) : List.of(),
            tried ? rows.undone(roster.id()) : null,
            tried ? rows.firstKept(roster.id(), 200) : List.of(),
            undo.openUntil(roster),
            reason,
            errors));
    return "members/roster/roster";
  }

  @PostMapping(PATH + "/{number:\\d{1,12}}/application")
  String apply(
      @PathVariable long number,
      @RequestParam(defaultValue = "false") boolean validOnly,
      Actor actor) {
    upload.apply(actor, number, validOnly);
    return "redirect:" + PATH + "/" + number;
  }

  @PostMapping(PATH + "/{number:\\d{1,12}}/reversal")
  String takeBack(@PathVariable long number, Actor actor) {
    undo.ask(actor, number);
    return "redirect:" + PATH + "/" + number;
  }

  @PostMapping(PATH + "/{number:\\d{1,12}}/cancellation")
  String cancel(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    upload.cancel(actor, number);
    Flash.done(redirect, "已取消，登记簿没有任何改动。");
    return "redirect:" + PATH + "/" + number;
  }

  /** By post and with a reason: the rows are as they were uploaded, with whole numbers. */
  @FreshProof
  @PostMapping(PATH + "/{number:\\d{1,12}}/errors.xlsx")
  @Nullable String errors(
      @PathVariable long number,
      @Valid ReasonForm reason,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response)
      throws IOException {
    if (result.hasErrors()) {
      response.setStatus(422);
      return show(number, actor, reason, ReasonForm.errors(result), model);
    }
    Roster roster = rosters.visibleTo(actor, number);
    taken.note(actor, roster, reason.why());
    attach(response, "问题行-" + number + ".xlsx");
    sheets.errors(actor, roster, response.getOutputStream());
    return null;
  }

  private static void attach(HttpServletResponse response, String name) {
    response.setContentType(XLSX);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"roster.xlsx\"; filename*=UTF-8''" + encoded);
    response.setHeader("Cache-Control", "no-store");
  }
}
