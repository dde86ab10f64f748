package org.qunxing.terms.reelecting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.Term;
import org.qunxing.terms.reelecting.ElectionPapers.Paper;
import org.qunxing.terms.register.TermRegister;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pack as files. */
@Controller
class ElectionPaperPages {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final TermRegister register;
  private final Units units;
  private final Clock clock;

  ElectionPaperPages(TermRegister register, Units units, Clock clock) {
    this.register = register;
    this.units = units;
    this.clock = clock;
  }

  @Requires(Permission.VIEW_ORGANISATIONS)
  @GetMapping("/workbench/terms/{number}/papers/{paper}")
  ResponseEntity<byte[]> paper(
      @PathVariable String number, @PathVariable String paper, Actor actor) {
    Term term = register.visibleTo(actor, number);
    Paper wanted =
        Arrays.stream(Paper.values())
            .filter(known -> known.key.equals(paper))
            .findFirst()
            .orElseThrow(() -> new NotFound("paper " + paper));
    Unit unit = units.find(term.unitId()).orElseThrow();
    ElectionPapers papers =
        new ElectionPapers(
            unit, upper(unit), term, register.candidates(term.id()), LocalDate.now(clock));
    return ResponseEntity.ok()
        .contentType(DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(wanted.title + "-" + unit.name() + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(papers.write(wanted));
  }

  private String upper(Unit unit) {
    List<Unit> way = units.pathTo(unit.path());
    return way.size() < 2 ? unit.name() : way.get(way.size() - 2).name();
  }
}
