package org.qunxing.organisations.importing;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.UnitImport.Result;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Scratch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Requires(MANAGE_ORGANISATIONS)
class UnitImportPages {

  private final ImportUnits imports;
  private final Scratch scratch;

  UnitImportPages(ImportUnits imports, Scratch scratch) {
    this.imports = imports;
    this.scratch = scratch;
  }

  @GetMapping("/workbench/organisations/import")
  String form(Model model) {
    return page(model, new UnitImportPage(FormErrors.NONE, List.of()));
  }

  private static String page(Model model, UnitImportPage page) {
    model.addAttribute("page", page);
    return "organisations/importing/import";
  }

  @PostMapping("/workbench/organisations/import")
  String run(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (file == null || name.isBlank()) {
      response.setStatus(422);
      return page(model, new UnitImportPage(FormErrors.at("file", "请先选择文件"), List.of()));
    }
    Path temporary = scratch.file();
    try {
      file.transferTo(temporary);
      return told(imports.run(actor, temporary, name), model, response, redirect);
    } catch (Refusal unreadable) {
      response.setStatus(unreadable.reason().status());
      return page(model, new UnitImportPage(FormErrors.at("file", unreadable.text()), List.of()));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String told(
      Result result, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    if (!result.problems().isEmpty()) {
      response.setStatus(422);
      return page(model, new UnitImportPage(FormErrors.NONE, result.problems()));
    }
    Flash.done(
        redirect,
        "已新建 %d 个单位，登记 %d 家企业；%d 个单位原来就有，没有改动。"
            .formatted(result.founded(), result.employers(), result.known()));
    return "redirect:/workbench/organisations";
  }
}
