package org.qunxing.members.register;

import static org.qunxing.kernel.Permission.EXPORT_ROSTERS;
import static org.qunxing.kernel.Permission.IMPORT_ROSTERS;
import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;
import static org.qunxing.kernel.Permission.MERGE_PERSONS;
import static org.qunxing.kernel.Permission.VIEW_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.FreshProof;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberSummary;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register: lists, search, and the way out as a spreadsheet. */
@Controller
class RegisterPages {

  private static final int LONGEST_NAME = 50;
  private static final int PAGE = 50;
  private static final String PATH = "/workbench/members";

  private final MemberRegister register;
  private final PersonSearch search;
  private final RosterExport export;
  private final LivingCounts counts;
  private final Units units;

  RegisterPages(
      MemberRegister register,
      PersonSearch search,
      RosterExport export,
      LivingCounts counts,
      Units units) {
    this.register = register;
    this.search = search;
    this.export = export;
    this.counts = counts;
    this.units = units;
  }

  @Transactional(readOnly = true)
  @Requires(VIEW_MEMBERS)
  @GetMapping("/workbench/members")
  String list(RegisterQuery query, Actor actor, Model model) {
    return list(query, actor, ReasonForm.EMPTY, FormErrors.NONE, model);
  }

  private String list(
      RegisterQuery query, Actor actor, ReasonForm reason, FormErrors errors, Model model) {
    Optional<Unit> unit = unit(query, actor, VIEW_MEMBERS);
    List<MemberRegister.Row> rows =
        register.page(actor.scopes(VIEW_MEMBERS), path(unit), query, PAGE + 1);
    List<MemberRegister.Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    model.addAttribute(
        "page",
        new RegisterPage(
            query,
            unit.orElse(null),
            living(unit, actor),
            shown,
            units.names(shown.stream().map(MemberRegister.Row::unitId).toList()),
            next(query, rows),
            actor.may(MANAGE_MEMBERS),
            actor.may(IMPORT_ROSTERS),
            actor.may(EXPORT_ROSTERS),
            actor.may(MERGE_PERSONS),
            reason,
            errors));
    return "members/register/register";
  }

  private int living(Optional<Unit> unit, Actor actor) {
    return counts.within(
        actor, unit.map(Unit::path).map(List::of).orElseGet(() -> actor.scopes(VIEW_MEMBERS)));
  }

  private static @Nullable String next(RegisterQuery query, List<MemberRegister.Row> rows) {
    return rows.size() > PAGE ? query.href(PATH, rows.get(PAGE - 1).membership()) : null;
  }

  private Optional<Unit> unit(RegisterQuery query, Actor actor, Permission permission) {
    return query.unit() == null || query.unit().isBlank()
        ? Optional.empty()
        : Optional.of(units.visibleTo(actor, permission, query.unit()));
  }

  private static UnitPath path(Optional<Unit> unit) {
    return unit.map(Unit::path).orElse(UnitPath.ROOT);
  }

  /**
   * By post, since what is typed may be an identity or phone number, which no address may carry.
   */
  @Requires(VIEW_MEMBERS)
  @PostMapping("/workbench/members/search")
  String search(
      @RequestParam(defaultValue = "") String words, Actor actor, RedirectAttributes redirect) {
    if (words.codePoints().anyMatch(Character::isIdeographic)) {
      String name = words.strip();
      String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
      return "redirect:" + PATH + "?q=" + URLEncoder.encode(start, StandardCharsets.UTF_8);
    }
    Optional<MemberSummary> found = search.exactly(actor, words);
    if (found.isEmpty()) {
      boolean id = NationalId.parse(words).isGood();
      Flash.warning(redirect, id ? "您的范围内没有登记这个身份证号。" : "没有找到。请输入姓名，或完整的身份证号、手机号、会员编号。");
      return "redirect:" + PATH;
    }
    return "redirect:" + PATH + "/" + found.get().number();
  }

  /** By post and with a reason: whole numbers leave the platform. */
  @Requires(EXPORT_ROSTERS)
  @FreshProof
  @PostMapping("/workbench/members/roster.xlsx")
  @Nullable String export(
      RegisterQuery query,
      @Valid ReasonForm reason,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response)
      throws IOException {
    if (result.hasErrors()) {
      response.setStatus(422);
      return list(query, actor, reason, ReasonForm.errors(result), model);
    }
    Optional<Unit> unit = unit(query, actor, EXPORT_ROSTERS);
    UUID id = export.note(actor, unit.orElse(null), path(unit), query, reason.why());
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    String name = URLEncoder.encode("会员名册.xlsx", StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"roster.xlsx\"; filename*=UTF-8''" + name);
    response.setHeader("Cache-Control", "no-store");
    export.write(actor, path(unit), query, id, response.getOutputStream());
    return null;
  }
}
