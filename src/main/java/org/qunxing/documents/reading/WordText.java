package org.qunxing.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.files.FileGuard;
import org.qunxing.documents.files.SafeXml;

/**
 * A Word document's text as a person sees it: automatic numbers written out, deleted and hidden
 * text left out, tables row by row, notes at the end. Page headers, comments and the table of
 * contents are furniture and left out.
 */
final class WordText {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private WordText() {}

  static String read(Path file) throws IOException {
    FileGuard.checkPackage(file);
    try (var zip = new ZipFile(file.toFile())) {
      var lines = new LineWriter();
      var numbering = new WordNumbering(WordStyles.of(zip));
      part(zip, "word/numbering.xml", numbering::read);
      var body = new WordBody(numbering, lines);
      part(zip, "word/document.xml", body::read);
      part(zip, "word/footnotes.xml", new WordNotes("footnote", body.footnotes(), lines)::read);
      part(zip, "word/endnotes.xml", new WordNotes("endnote", body.endnotes(), lines)::read);
      return lines.text();
    } catch (XMLStreamException _) {
      throw UnreadableDocument.DAMAGED.refuse();
    }
  }

  /** Hands a part of the package to its reader; an absent part is an empty one. */
  static void part(ZipFile zip, String name, PartReader reader)
      throws IOException, XMLStreamException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    try (var in = zip.getInputStream(entry)) {
      reader.read(SafeXml.reader(in));
    }
  }

  /** The value of {@code w:name}, or empty. */
  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(WORD, name);
    if (value == null) {
      value = xml.getAttributeValue(STRICT_WORD, name);
    }
    return value == null ? "" : value;
  }

  /** A number in {@code w:val}; what is no number counts as the fallback. */
  static int number(XMLStreamReader xml, String name, int fallback) {
    String value = attribute(xml, name);
    return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : fallback;
  }

  /** A switch such as {@code w:vanish}: on unless it says otherwise. */
  static boolean isOn(XMLStreamReader xml) {
    return !attribute(xml, "val").matches("0|false|off|none");
  }

  /** Reads one XML part from its start. */
  interface PartReader {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }
}
