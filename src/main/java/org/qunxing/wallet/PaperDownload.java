package org.qunxing.wallet;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a paper leaves the platform: never kept by a cache; only pictures open in the page. */
final class PaperDownload {

  private PaperDownload() {}

  static ResponseEntity<byte[]> of(PaperFile file) {
    boolean image = file.type().startsWith("image/");
    ContentDisposition disposition =
        (image ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name() + ending(file.type()), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }

  private static String ending(String type) {
    return switch (type) {
      case "application/pdf" -> ".pdf";
      case "image/png" -> ".png";
      case "image/webp" -> ".webp";
      default -> ".jpg";
    };
  }
}
