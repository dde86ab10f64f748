package org.qunxing.plans.uploading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.reading.DocumentText;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.plans.content.Plan;
import org.qunxing.web.Choice;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing in a plan document. */
@Controller
@Requires(Permission.MANAGE_PLANS)
class UploadPages {

  private static final String TEMPLATE = "plans/uploading/upload";

  private final UploadPlan upload;
  private final Units units;

  UploadPages(UploadPlan upload, Units units) {
    this.upload = upload;
    this.units = units;
  }

  @GetMapping("/workbench/plans/new")
  String form(Actor actor, Model model) {
    model.addAttribute(
        "page", new UploadPage(new UploadForm("", ""), choices(actor), FormErrors.NONE));
    return TEMPLATE;
  }

  @PostMapping("/workbench/plans")
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      UploadForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    FormErrors errors = errors(form, file);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("page", new UploadPage(form, choices(actor), errors));
      return TEMPLATE;
    }
    Plan plan = read(actor, form, Objects.requireNonNull(file));
    Flash.done(redirect, "已读完《%s》。请逐条核对右边读出的内容，左边是原文。".formatted(plan.title()));
    return "redirect:/workbench/plans/" + plan.number() + "/draft";
  }

  /** A file that can't be read: the same form, the reason beside the file. */
  @ExceptionHandler
  ModelAndView unreadable(
      Refusal refusal, Actor actor, HttpServletRequest request, HttpServletResponse response) {
    if (!(refusal.reason() instanceof UnreadableDocument)) {
      throw refusal;
    }
    response.setStatus(422);
    UploadForm form = new UploadForm(typed(request, "unit"), typed(request, "year"));
    return new ModelAndView(
        TEMPLATE,
        "page",
        new UploadPage(form, choices(actor), FormErrors.at("file", refusal.text())));
  }

  private Plan read(Actor actor, UploadForm form, MultipartFile file) throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "未命名文件");
    Path copy = Files.createTempFile("plan", ".upload");
    try {
      file.transferTo(copy);
      String text = DocumentText.read(copy, name).text();
      return upload.upload(actor, unit(actor, form), text, name, year(form));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Unit unit(Actor actor, UploadForm form) {
    return units.visibleTo(
        actor, Permission.MANAGE_PLANS, form.unit().isEmpty() ? first(actor) : form.unit());
  }

  private String first(Actor actor) {
    return choices(actor).getFirst().value();
  }

  private static @Nullable Integer year(UploadForm form) {
    return form.year().isBlank() ? null : Integer.valueOf(form.year().strip());
  }

  private static FormErrors errors(UploadForm form, @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return FormErrors.at("file", "请选择一个有内容的文件。");
    }
    return form.year().isBlank() || form.year().strip().matches("20\\d\\d")
        ? FormErrors.NONE
        : FormErrors.at("year", "年份应为四位数字，例如 2026。");
  }

  private List<Choice> choices(Actor actor) {
    return actor.scopes(Permission.MANAGE_PLANS).stream()
        .flatMap(path -> units.find(path).stream())
        .map(unit -> Choice.of(unit.code(), unit.name()))
        .toList();
  }

  private static String typed(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
