package org.qunxing.founding.papers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.qunxing.access.SignedIn;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingDesk;
import org.qunxing.kernel.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers as files, for both sides. */
@Controller
class PaperPages {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final FoundingDesk foundings;
  private final FoundingPapers papers;

  PaperPages(FoundingDesk foundings, FoundingPapers papers) {
    this.foundings = foundings;
    this.papers = papers;
  }

  @SignedIn
  @GetMapping("/my/foundings/{number}/papers/{paper}")
  ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable String paper) {
    Founding founding = foundings.visible(number);
    Paper wanted =
        Arrays.stream(Paper.values())
            .filter(known -> known.key().equals(paper) && known.isOf(founding))
            .findFirst()
            .orElseThrow(() -> new NotFound("paper " + paper));
    return ResponseEntity.ok()
        .contentType(DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    wanted.title() + "-" + founding.number() + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(papers.write(founding, wanted));
  }
}
