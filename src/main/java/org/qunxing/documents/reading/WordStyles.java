package org.qunxing.documents.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a Word document, as far as they number paragraphs or mark the table of contents.
 */
final class WordStyles {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Style> styles = new HashMap<>();
  private String current = "";

  private static final class Style {
    private String name = "";
    private String basedOn = "";
    private int list = -1;
    private int level = -1;
  }

  /** The list a paragraph belongs to. Level -1: the list itself says which level is the style's. */
  record Numbered(int list, int level, String style) {}

  static WordStyles of(ZipFile zip) throws IOException, XMLStreamException {
    var styles = new WordStyles();
    WordText.part(zip, "word/styles.xml", styles::read);
    return styles;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        start(xml);
      }
    }
  }

  private void start(XMLStreamReader xml) {
    if (xml.getLocalName().equals("style")) {
      current = WordText.attribute(xml, "styleId");
      styles.put(current, new Style());
    }
    Style style = styles.get(current);
    if (style == null) {
      return;
    }
    switch (xml.getLocalName()) {
      case "name" -> style.name = WordText.attribute(xml, "val");
      case "basedOn" -> style.basedOn = WordText.attribute(xml, "val");
      case "numId" -> style.list = WordText.number(xml, "val", -1);
      case "ilvl" -> style.level = WordText.number(xml, "val", -1);
      default -> {}
    }
  }

  /** The list that a style puts its paragraphs into, by itself or by what it is based on. */
  @Nullable Numbered numbered(String id) {
    String at = id;
    for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(at); i++) {
      Style style = styles.get(at);
      if (style.list >= 0) {
        return new Numbered(style.list, style.level, at);
      }
      at = style.basedOn;
    }
    return null;
  }

  boolean isTableOfContents(String id) {
    Style style = styles.get(id);
    if (style == null) {
      return false;
    }
    String name = style.name.toLowerCase(Locale.ROOT);
    return name.matches("toc (\\d|heading)") || name.contains("手动目录");
  }
}
