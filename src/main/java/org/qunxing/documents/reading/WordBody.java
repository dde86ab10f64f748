package org.qunxing.documents.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qunxing.documents.files.SafeXml;

/** Walks the running text of a Word part: paragraphs, table rows, text boxes. */
final class WordBody {
  /** Deleted or moved-away text, former properties, phonetic guides, second copies of drawings. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "rt",
          "pPrChange",
          "rPrChange",
          "sectPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "tblGridChange",
          "numberingChange");

  private final WordNumbering numbering;
  private final LineWriter lines;
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<List<StringBuilder>> rows = new ArrayDeque<>();
  private final List<String> boxes = new ArrayList<>();
  private final List<String> footnotes = new ArrayList<>();
  private final List<String> endnotes = new ArrayList<>();
  private boolean inRun;
  private boolean hidden;
  private boolean inText;

  WordBody(WordNumbering numbering, LineWriter lines) {
    this.numbering = numbering;
    this.lines = lines;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> start(xml);
        case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
          if (inText) {
            write(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  /** Ids of the notes in the order in which the text refers to them. */
  List<String> footnotes() {
    return footnotes;
  }

  List<String> endnotes() {
    return endnotes;
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    if (LEFT_OUT.contains(name)) {
      SafeXml.skip(xml);
      return;
    }
    switch (name) {
      case "p" -> paragraphs.push(new WordParagraph());
      case "tr" -> rows.push(new ArrayList<>());
      case "tc" -> {
        if (!rows.isEmpty()) {
          rows.element().add(new StringBuilder());
        }
      }
      case "r" -> {
        inRun = true;
        hidden = false;
      }
      case "footnoteReference" -> footnotes.add(WordText.attribute(xml, "id"));
      case "endnoteReference" -> endnotes.add(WordText.attribute(xml, "id"));
      default -> inParagraph(name, xml);
    }
  }

  private void inParagraph(String name, XMLStreamReader xml) {
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph == null) {
      return;
    }
    switch (name) {
      case "pStyle" -> paragraph.style = WordText.attribute(xml, "val");
      case "numId" -> paragraph.list = WordText.number(xml, "val", -1);
      case "ilvl" -> paragraph.level = WordText.number(xml, "val", 0);
      case "vanish" -> hidden = inRun && WordText.isOn(xml);
      case "t" -> inText = true;
      case "tab", "ptab" -> write(inRun ? "\t" : "");
      case "br", "cr" -> write("\n");
      case "noBreakHyphen" -> write("-");
      default -> {}
    }
  }

  private void write(String text) {
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph != null && !hidden) {
      paragraph.text.append(text);
    }
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "r" -> {
        inRun = false;
        hidden = false;
      }
      case "p" -> endParagraph(paragraphs.pop());
      case "tr" -> endRow(rows.pop());
      default -> {}
    }
  }

  private void endParagraph(WordParagraph paragraph) {
    if (numbering.styles().isTableOfContents(paragraph.style)) {
      return;
    }
    String words = paragraph.text.toString().strip();
    String text =
        words.isEmpty() ? "" : numbering.next(paragraph.numbered(numbering.styles())) + words;
    if (!rows.isEmpty() && !rows.element().isEmpty()) {
      StringBuilder cell = rows.element().getLast();
      cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text.replaceAll("\\s+", " "));
    } else if (!paragraphs.isEmpty()) {
      boxes.add(text);
    } else {
      text.lines().forEach(lines::line);
      boxes.stream().flatMap(String::lines).forEach(lines::line);
      boxes.clear();
    }
  }

  /** An inner table's row becomes part of the cell around it. */
  private void endRow(List<StringBuilder> cells) {
    String row = String.join("\t", cells);
    if (row.isBlank()) {
      return;
    }
    if (!rows.isEmpty() && !rows.element().isEmpty()) {
      StringBuilder cell = rows.element().getLast();
      cell.append(cell.isEmpty() ? "" : " ").append(row.replace('\t', ' '));
    } else {
      lines.line(row);
    }
  }
}
