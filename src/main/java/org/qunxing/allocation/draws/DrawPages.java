package org.qunxing.allocation.draws;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qunxing.access.PublicRoute;
import org.qunxing.kernel.NotFound;
import org.qunxing.web.Pager;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A draw for everybody: what was promised, what came of it, and how to check it. */
@Controller
@PublicRoute
class DrawPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final int MOST = 100;

  private final DrawTables tables;

  DrawPages(DrawTables tables) {
    this.tables = tables;
  }

  @GetMapping("/draws")
  String list(Model model) {
    model.addAttribute("page", new DrawsPage(tables.latest(MOST), tables.now()));
    return "allocation/draws/draws";
  }

  @GetMapping("/draws/{number:\\d{1,12}}")
  String show(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Draw draw = find(number);
    Draw.Counts counts = tables.counts(draw.pool());
    int at = Math.clamp(page, 1, Math.max(1, (counts.entries() - 1) / DrawPage.SIZE + 1));
    String asked = code.strip().toUpperCase(Locale.ROOT);
    model.addAttribute(
        "page",
        new DrawPage(
            draw,
            tables.promise(draw.pool()),
            tables.entered(draw.pool()),
            counts,
            tables.entries(draw.pool(), (at - 1) * DrawPage.SIZE, DrawPage.SIZE),
            Pager.numbered(at, DrawPage.SIZE, counts.entries(), draw.address() + "?page="),
            asked,
            tables.entry(draw.pool(), asked).orElse(null),
            tables.now()));
    return "allocation/draws/draw";
  }

  private Draw find(long number) {
    return tables.numbered(number).orElseThrow(() -> new NotFound("draw " + number));
  }

  /** For the script that recomputes it, and for tables. */
  @GetMapping("/draws/{number:\\d{1,12}}.csv")
  ResponseEntity<String> csv(@PathVariable long number) {
    return file(number, "csv", CSV, DrawFile.of(find(number), tables).csv());
  }

  /** For other programs. */
  @GetMapping("/draws/{number:\\d{1,12}}.json")
  ResponseEntity<DrawFile> json(@PathVariable long number) {
    return file(number, "json", MediaType.APPLICATION_JSON, DrawFile.of(find(number), tables));
  }

  private static <T> ResponseEntity<T> file(long number, String kind, MediaType type, T body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"draw-%d.%s\"".formatted(number, kind))
        .body(body);
  }
}
