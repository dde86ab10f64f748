package org.qunxing.documents.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Footnotes or endnotes, printed after the text as {@code [1] …} in the order of their references.
 * The mark itself is left out of the text, where it would stick to a figure as another digit.
 */
final class WordNotes {
  private final String element;
  private final List<String> order;
  private final LineWriter lines;

  WordNotes(String element, List<String> order, LineWriter lines) {
    this.element = element;
    this.order = order;
    this.lines = lines;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    Map<String, StringBuilder> notes = new HashMap<>();
    StringBuilder note = new StringBuilder();
    boolean inText = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          note = notes.computeIfAbsent(WordText.attribute(xml, "id"), _ -> new StringBuilder());
        }
        inText = xml.getLocalName().equals("t");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        inText = false;
      } else if (inText && event == XMLStreamReader.CHARACTERS) {
        note.append(xml.getText());
      }
    }
    print(notes);
  }

  private void print(Map<String, StringBuilder> notes) {
    int number = 0;
    for (String id : order) {
      number++;
      if (notes.containsKey(id)) {
        lines.line("[" + number + "] " + notes.get(id).toString().strip());
      }
    }
  }
}
