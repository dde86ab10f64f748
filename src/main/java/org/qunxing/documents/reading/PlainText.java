package org.qunxing.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.qunxing.documents.files.TextEncoding;
import org.qunxing.documents.reading.ReadText.Kind;

/** Plain text: decoded, line ends made one kind, control characters dropped. */
final class PlainText {

  private PlainText() {}

  static ReadText read(Path file) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    var lines = new LineWriter();
    try (var reader = encoding.open(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.line(line);
      }
    }
    return new ReadText(DocumentText.notBlank(lines.text()), Kind.TXT, encoding.label());
  }
}
