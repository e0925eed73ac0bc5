package dev.backroom.purchasing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The schemas of {@code src/test/resources/schemas}: what a log violates, each in a line. */
final class PublishedSchemas {

  private PublishedSchemas() {}

  static List<String> ocelJson(byte[] log) throws IOException {
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    try (var schema = open("ocel20-schema-json.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(schema, config)
          .validate(new ObjectMapper().readTree(log))
          .stream()
          .map(ValidationMessage::getMessage)
          .toList();
    }
  }

  /**
   * Java's validator remembers the keys of the last object type only, so it looks up the attributes
   * of objects in vain; what the schema wants there is asked of the JSON form by a test.
   */
  static List<String> ocelXml(byte[] log) throws IOException, SAXException {
    return xml("ocel20-schema-xml.xsd", log).stream()
        .filter(fault -> !fault.contains("Key 'objectAttributeRef'"))
        .toList();
  }

  static List<String> xes(byte[] log) throws IOException, SAXException {
    return xml("xes-ieee-1849-2016.xsd", log);
  }

  private static List<String> xml(String schema, byte[] log) throws IOException, SAXException {
    var faults = new ArrayList<String>();
    try (var source = open(schema)) {
      var validator =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(new StreamSource(source))
              .newValidator();
      validator.setErrorHandler(
          new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
              faults.add(fault.getMessage());
            }
          });
      validator.validate(new StreamSource(new ByteArrayInputStream(log)));
    }
    return faults;
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        PublishedSchemas.class.getResourceAsStream("/schemas/" + name), name);
  }
}
