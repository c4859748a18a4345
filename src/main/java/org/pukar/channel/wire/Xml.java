package org.pukar.channel.wire;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a document of XML, element by element. For one thread.
public final class Xml {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private interface Step {
    void write() throws XMLStreamException;
  }

  /// Begins a document.
  public Xml() {
    try {
      xml = WRITERS.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  /// Begins an element, within the one that is open.
  public Xml open(String name) {
    return step(() -> xml.writeStartElement(name));
  }

  /// An attribute of the element that was just opened.
  public Xml with(String name, String value) {
    return step(() -> xml.writeAttribute(name, value));
  }

  /// The same, a number.
  public Xml with(String name, int value) {
    return with(name, Integer.toString(value));
  }

  /// Words in the element that is open.
  public Xml words(String words) {
    return step(() -> xml.writeCharacters(words));
  }

  /// Ends the element that is open.
  public Xml close() {
    return step(xml::writeEndElement);
  }

  /// The whole document.
  public String done() {
    step(xml::writeEndDocument);
    return text.toString();
  }

  private Xml step(Step step) {
    try {
      step.write();
      return this;
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  private static IllegalStateException unwritten(XMLStreamException e) {
    return new IllegalStateException("a document cannot be written", e);
  }
}
