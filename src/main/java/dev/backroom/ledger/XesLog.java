package dev.backroom.ledger;

import java.io.Writer;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An event log in XES (IEEE 1849-2016), a trace for each case. Its schema has no namespace. */
final class XesLog implements LogFile {
  private final XMLStreamWriter file;
  private @Nullable String trace;

  XesLog(Writer to) {
    try {
      file = XMLOutputFactory.newInstance().createXMLStreamWriter(to);
      file.writeStartDocument("UTF-8", "1.0");
      file.writeStartElement("log");
      file.writeAttribute("xes.version", "1849.2016");
      file.writeAttribute("xes.features", "");
      extension("Concept", "concept");
      extension("Time", "time");
      extension("Organizational", "org");
      globals();
    } catch (XMLStreamException cause) {
      throw unwritten(cause);
    }
  }

  @Override
  public void add(LogEvent event) {
    try {
      if (!event.businessKey().equals(trace)) {
        begin(event.businessKey());
      }
      file.writeStartElement("event");
      attribute("string", "concept:name", event.activity());
      attribute("string", "concept:instance", event.id());
      attribute("date", "time:timestamp", time(event.at()));
      if (event.record().actor() != null) {
        attribute("string", "org:resource", event.record().actor());
      }
      attribute("string", "details", event.record().details().toString());
      file.writeEndElement();
    } catch (XMLStreamException cause) {
      throw unwritten(cause);
    }
  }

  /** What every trace and event has, as classifiers need it. */
  private void globals() throws XMLStreamException {
    file.writeStartElement("global");
    file.writeAttribute("scope", "trace");
    attribute("string", "concept:name", "");
    file.writeEndElement();
    file.writeStartElement("global");
    file.writeAttribute("scope", "event");
    attribute("string", "concept:name", "");
    attribute("date", "time:timestamp", time(Instant.EPOCH));
    file.writeEndElement();
    file.writeEmptyElement("classifier");
    file.writeAttribute("name", "Activity");
    file.writeAttribute("scope", "event");
    file.writeAttribute("keys", "concept:name");
  }

  private void begin(String businessKey) throws XMLStreamException {
    if (trace != null) {
      file.writeEndElement();
    }
    trace = businessKey;
    file.writeStartElement("trace");
    attribute("string", "concept:name", businessKey);
  }

  private void extension(String name, String prefix) throws XMLStreamException {
    file.writeEmptyElement("extension");
    file.writeAttribute("name", name);
    file.writeAttribute("prefix", prefix);
    file.writeAttribute("uri", "http://www.xes-standard.org/%s.xesext".formatted(prefix));
  }

  private void attribute(String type, String key, String value) throws XMLStreamException {
    file.writeEmptyElement(type);
    file.writeAttribute("key", key);
    file.writeAttribute("value", XmlText.printable(value));
  }

  private static String time(Instant at) {
    return at.toString().replace("Z", "+00:00");
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
