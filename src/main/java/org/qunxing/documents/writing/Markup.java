package org.qunxing.documents.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML part, element by element, without ever letting text become markup. */
final class Markup {
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  Markup(OutputStream out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Attributes as name, value, name, value. */
  Markup start(String name, String... attributes) throws IOException {
    try {
      xml.writeStartElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  Markup empty(String name, String... attributes) throws IOException {
    try {
      xml.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Line breaks become blanks; what XML cannot hold is left out. */
  Markup text(String text) throws IOException {
    try {
      String flat = text.replaceAll("[\\r\\n]+", " ");
      xml.writeCharacters(NOT_XML.matcher(flat).replaceAll(""));
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  Markup end() throws IOException {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  void finish() throws IOException {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], NOT_XML.matcher(attributes[i + 1]).replaceAll(""));
    }
  }
}
