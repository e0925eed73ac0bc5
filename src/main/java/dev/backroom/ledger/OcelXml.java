package dev.backroom.ledger;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An object-centric event log as XML. A relationship stands as an {@code object} with a type: so
 * its schema wants it, though examples of the standard write it otherwise.
 */
final class OcelXml implements OcelForm {
  private final XMLStreamWriter file;

  OcelXml(Writer to, OcelObjects objects) {
    try {
      file = XMLOutputFactory.newInstance().createXMLStreamWriter(to);
      file.writeStartDocument("UTF-8", "1.0");
      file.writeStartElement("log");
      types("object-type", objects.objectTypes(), OcelAttribute::ofObjects);
      types("event-type", objects.eventTypes(), type -> OcelAttribute.OF_EVENTS);
      file.writeStartElement("objects");
      for (var object : objects.all()) {
        write(object);
      }
      file.writeEndElement();
      file.writeStartElement("events");
    } catch (XMLStreamException cause) {
      throw unwritten(cause);
    }
  }

  private void types(
      String element, Collection<String> names, Function<String, List<OcelAttribute>> attributes)
      throws XMLStreamException {
    file.writeStartElement(element + "s");
    for (var name : names) {
      file.writeStartElement(element);
      attribute("name", name);
      file.writeStartElement("attributes");
      for (var attribute : attributes.apply(name)) {
        file.writeEmptyElement("attribute");
        attribute("name", attribute.name());
        attribute("type", attribute.type().name().toLowerCase(Locale.ROOT));
      }
      file.writeEndElement();
      file.writeEndElement();
    }
    file.writeEndElement();
  }

  private void write(OcelObject object) throws XMLStreamException {
    file.writeStartElement("object");
    attribute("id", object.id());
    attribute("type", object.type());
    file.writeStartElement("attributes");
    for (var said : object.said()) {
      file.writeStartElement("attribute");
      attribute("name", said.attribute());
      attribute("time", said.since().toString());
      file.writeCharacters(XmlText.printable(said.value()));
      file.writeEndElement();
    }
    file.writeEndElement();
    relationships(object.related());
    file.writeEndElement();
  }

  @Override
  public void add(OcelEvent event) {
    try {
      file.writeStartElement("event");
      attribute("id", event.id());
      attribute("type", event.type());
      attribute("time", event.at().toString());
      file.writeStartElement("attributes");
      for (var attribute : event.attributes().entrySet()) {
        file.writeStartElement("attribute");
        attribute("name", attribute.getKey());
        file.writeCharacters(XmlText.printable(attribute.getValue()));
        file.writeEndElement();
      }
      file.writeEndElement();
      relationships(event.objects());
      file.writeEndElement();
    } catch (XMLStreamException cause) {
      throw unwritten(cause);
    }
  }

  private void relationships(Collection<OcelRelation> relations) throws XMLStreamException {
    file.writeStartElement("objects");
    for (var relation : relations) {
      file.writeEmptyElement("object");
      attribute("object-id", relation.objectId());
      attribute("type", relation.type());
      attribute("qualifier", relation.qualifier());
    }
    file.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    file.writeAttribute(name, XmlText.printable(value));
  }

  @Override
  public void close() {
    try {
      file.writeEndDocument();
      file.flush();
    } catch (XMLStreamException cause) {
      throw unwritten(cause);
    }
  }

  private static IllegalStateException unwritten(XMLStreamException cause) {
    return new IllegalStateException("The event log cannot be written", cause);
  }
}
