package org.qunxing.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.files.TextEncoding;
import org.qunxing.documents.reading.ReadText.Kind;

/** A web page's text: each block a line, each table row a line. */
final class WebPageText implements NodeVisitor {
  /** Left in, the mark of a note would be a figure's last digit. */
  private static final String NOTE_MARKS = "sup:has(a[href^=#]), a[href^=#]:has(sup)";

  private static final Set<String> CELLS = Set.of("td", "th");

  private final LineWriter lines = new LineWriter();
  private final StringBuilder line = new StringBuilder();

  private WebPageText() {}

  static ReadText read(Path file) throws IOException {
    Document page = parse(file, null);
    String charset = page.charset().name();
    boolean undeclared = page.select("meta[charset], meta[http-equiv=Content-Type]").isEmpty();
    if (undeclared) {
      TextEncoding encoding = TextEncoding.of(file);
      page = parse(file, encoding.charset().name());
      charset = encoding.label();
    }
    page.select("script, style, noscript, template, svg, head > :not(title)").remove();
    page.select(NOTE_MARKS).remove();
    var text = new WebPageText();
    page.body().traverse(text);
    text.endLine();
    return new ReadText(DocumentText.notBlank(text.lines.text()), Kind.HTML, charset);
  }

  private static Document parse(Path file, @Nullable String charset) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Jsoup.parse(in, charset, "");
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      line.append(words.text());
    } else if (node instanceof Element element) {
      if (CELLS.contains(element.normalName())) {
        line.append(line.isEmpty() ? "" : "\t");
      } else if (startsLine(element)) {
        endLine();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && startsLine(element)) {
      endLine();
    }
  }

  /** A paragraph inside a table cell stays in the row's line. */
  private static boolean startsLine(Element element) {
    boolean breaks = element.isBlock() || element.normalName().equals("br");
    return breaks
        && !CELLS.contains(element.normalName())
        && (element.normalName().equals("tr") || element.closest("td, th") == null);
  }

  private void endLine() {
    String finished = line.toString().replaceAll(" *\t *", "\t").strip();
    line.setLength(0);
    if (!finished.isEmpty()) {
      lines.line(finished);
    }
  }
}
