package org.qunxing.reports.printing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.reports.drafting.Report;
import org.qunxing.reports.drafting.WriteReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The report as a file. */
@Controller
class PrintPages {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final WriteReport write;
  private final PrintReport print;

  PrintPages(WriteReport write, PrintReport print) {
    this.write = write;
    this.print = print;
  }

  @Requires(Permission.VIEW_REPORTS)
  @GetMapping("/workbench/reports/{number}/document")
  ResponseEntity<byte[]> document(@PathVariable String number, Actor actor) {
    Report report = write.read(actor, number);
    URI origin = ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
    return ResponseEntity.ok()
        .contentType(DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(report.title() + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(print.print(actor, report, origin));
  }
}
