package org.qunxing.documents.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The notes of a document, all at the foot of their pages or all at its end. */
final class WordNotes {
  private static final int FIRST = 1;

  private final boolean atEnd;
  private final List<Span.Note> notes = new ArrayList<>();

  WordNotes(boolean atEnd) {
    this.atEnd = atEnd;
  }

  static String partName(boolean atEnd) {
    return atEnd ? "endnotes" : "footnotes";
  }

  /** Writes the mark of a note into the text and keeps the note. */
  void mark(Markup xml, Span.Note note) throws IOException {
    notes.add(note);
    String id = Integer.toString(FIRST + notes.size() - 1);
    xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", "NoteReference").end();
    xml.empty(atEnd ? "w:endnoteReference" : "w:footnoteReference", "w:id", id).end();
  }

  /** Writes a whole part: the two separators Word asks for, then the notes if they are its own. */
  void write(Markup xml, boolean endPart, Links links) throws IOException {
    String element = endPart ? "w:endnote" : "w:footnote";
    xml.start("w:" + partName(endPart), WordWriter.NAMESPACES);
    separator(xml, element, "-1", "separator");
    separator(xml, element, "0", "continuationSeparator");
    for (int i = 0; endPart == atEnd && i < notes.size(); i++) {
      xml.start(element, "w:id", Integer.toString(FIRST + i));
      note(xml, notes.get(i), links);
      xml.end();
    }
    xml.end().finish();
  }

  private void note(Markup xml, Span.Note note, Links links) throws IOException {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", "NoteText").end();
    xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", "NoteReference").end();
    xml.empty(atEnd ? "w:endnoteRef" : "w:footnoteRef").end();
    WordWriter.run(xml, " " + note.text() + (note.target() == null ? "" : "　"));
    if (note.target() != null) {
      xml.start("w:hyperlink", "r:id", links.idOf(note.target()));
      WordWriter.run(xml, note.target().toString(), "w:rStyle", "Hyperlink");
      xml.end();
    }
    xml.end();
  }

  private static void separator(Markup xml, String element, String id, String type)
      throws IOException {
    xml.start(element, "w:type", type, "w:id", id).start("w:p");
    xml.start("w:pPr").empty("w:pStyle", "w:val", "NoteText").end();
    xml.start("w:r").empty("w:" + type).end().end().end();
  }
}
