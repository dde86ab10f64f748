package org.qunxing.documents.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a docx: those that never change lie as resources, the rest is written here. */
final class WordPackage {
  private static final String RESOURCES = "/documents/official/";
  private static final Map<String, String> FIXED =
      Map.of(
          "[Content_Types].xml", "content-types.xml",
          "_rels/.rels", "package.rels.xml",
          "word/styles.xml", "styles.xml",
          "word/settings.xml", "settings.xml",
          "word/fontTable.xml", "fontTable.xml",
          "word/footer-odd.xml", "footer-odd.xml",
          "word/footer-even.xml", "footer-even.xml");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String title;
  private final List<Block> blocks;
  private final WordNotes notes;

  WordPackage(String title, List<Block> blocks, boolean notesAtEnd) {
    this.title = title;
    this.blocks = blocks;
    this.notes = new WordNotes(notesAtEnd);
  }

  void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (String part : new TreeSet<>(FIXED.keySet())) {
      part(zip, part, _ -> copy(part, zip));
    }
    var links = new Links();
    part(
        zip, "word/document.xml", _ -> new WordWriter(new Markup(zip), notes, links).write(blocks));
    part(zip, "word/_rels/document.xml.rels", _ -> relations(new Markup(zip), links));
    var noteLinks = new Links();
    for (boolean atEnd : new boolean[] {false, true}) {
      String name = WordNotes.partName(atEnd);
      part(zip, "word/" + name + ".xml", _ -> notes.write(new Markup(zip), atEnd, noteLinks));
      part(
          zip,
          "word/_rels/" + name + ".xml.rels",
          _ -> noteLinks.write(new Markup(zip).start("Relationships", "xmlns", Links.NAMESPACE)));
    }
    part(zip, "docProps/core.xml", _ -> properties(new Markup(zip)));
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, PartWriter writer) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    writer.write(name);
    zip.closeEntry();
  }

  private static void copy(String part, OutputStream to) throws IOException {
    String resource = RESOURCES + FIXED.get(part);
    try (InputStream in = WordPackage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("missing resource " + resource);
      }
      in.transferTo(to);
    }
  }

  private static void relations(Markup xml, Links links) throws IOException {
    xml.start("Relationships", "xmlns", Links.NAMESPACE);
    relation(xml, "styles", "styles", "styles.xml");
    relation(xml, "settings", "settings", "settings.xml");
    relation(xml, "fonts", "fontTable", "fontTable.xml");
    relation(xml, "odd", "footer", "footer-odd.xml");
    relation(xml, "even", "footer", "footer-even.xml");
    relation(xml, "footnotes", "footnotes", "footnotes.xml");
    relation(xml, "endnotes", "endnotes", "endnotes.xml");
    links.write(xml);
  }

  private static void relation(Markup xml, String id, String type, String target)
      throws IOException {
    xml.empty("Relationship", "Id", id, "Type", OFFICE + type, "Target", target);
  }

  private void properties(Markup xml) throws IOException {
    xml.start(
            "cp:coreProperties",
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/")
        .start("dc:title")
        .text(title)
        .finish();
  }

  /** Writes the content of the part that was just opened. */
  private interface PartWriter {
    void write(String name) throws IOException;
  }
}
