package org.tongbao.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.tongbao.feed.FeedTable.Column;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Describes the service in CSDL XML: the types of its rows, its sets, and what a client need not
/// ask for since it would not be done.
final class ODataMetadata {

    private static final String EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
    private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";
    private static final String CAPABILITIES = "Org.OData.Capabilities.V1";
    private static final String VOCABULARY =
            "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.xml";
    private static final String NAMESPACE = "Tongbao";
    private static final String CONTAINER = "Feed";

    private final XMLStreamWriter xml;

    private ODataMetadata(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(List<EntitySet<?>> sets) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
            new ODataMetadata(xml).write(sets);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(List<EntitySet<?>> sets) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.writeStartElement("edmx", "Edmx", EDMX);
        xml.writeNamespace("edmx", EDMX);
        xml.writeAttribute("Version", "4.0");
        xml.writeStartElement("edmx", "Reference", EDMX);
        xml.writeAttribute("Uri", VOCABULARY);
        xml.writeEmptyElement("edmx", "Include", EDMX);
        xml.writeAttribute("Namespace", CAPABILITIES);
        xml.writeEndElement();
        xml.writeStartElement("edmx", "DataServices", EDMX);
        begin("Schema");
        xml.writeDefaultNamespace(EDM);
        xml.writeAttribute("Namespace", NAMESPACE);
        for (var set : sets) {
            type(set);
        }
        container(sets);
        for (var set : sets) {
            capabilities(set);
        }
        xml.writeEndDocument();
    }

    private void type(EntitySet<?> set) throws XMLStreamException {
        begin("EntityType", "Name", set.type());
        begin("Key");
        for (var name : set.key()) {
            empty("PropertyRef", "Name", name);
        }
        xml.writeEndElement();
        for (Column<?> column : set.table().columns()) {
            empty("Property", "Name", column.name(), "Type", column.type().edm());
            if (set.key().contains(column.name())) {
                xml.writeAttribute("Nullable", "false");
            }
            switch (column.type()) {
                case NUMBER -> xml.writeAttribute("Scale", "variable");
                case INSTANT -> xml.writeAttribute("Precision", "6");
                case TEXT, WHOLE, TRUTH -> {}
            }
        }
        xml.writeEndElement();
    }

    private void container(List<EntitySet<?>> sets) throws XMLStreamException {
        begin("EntityContainer", "Name", CONTAINER);
        for (var set : sets) {
            empty("EntitySet", "Name", set.name(), "EntityType", NAMESPACE + "." + set.type());
        }
        begin("Annotation", "Term", CAPABILITIES + ".FilterFunctions");
        empty("Collection");
        xml.writeEndElement();
        empty("Annotation", "Term", CAPABILITIES + ".BatchSupported", "Bool", "false");
        xml.writeEndElement();
    }

    private void capabilities(EntitySet<?> set) throws XMLStreamException {
        begin("Annotations", "Target", NAMESPACE + "." + CONTAINER + "/" + set.name());
        empty("Annotation", "Term", CAPABILITIES + ".TopSupported", "Bool", "true");
        empty("Annotation", "Term", CAPABILITIES + ".SkipSupported", "Bool", "false");
        restriction("SortRestrictions", "Sortable", "false");
        restriction("ExpandRestrictions", "Expandable", "false");
        restriction("SearchRestrictions", "Searchable", "false");
        restriction("InsertRestrictions", "Insertable", "false");
        restriction("UpdateRestrictions", "Updatable", "false");
        restriction("DeleteRestrictions", "Deletable", "false");
        filters(set.table(), set.filters().keySet());
        xml.writeEndElement();
    }

    private void restriction(String term, String property, String value) throws XMLStreamException {
        begin("Annotation", "Term", CAPABILITIES + "." + term);
        begin("Record");
        empty("PropertyValue", "Property", property, "Bool", value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void filters(FeedTable<?> table, Set<String> filtered) throws XMLStreamException {
        begin("Annotation", "Term", CAPABILITIES + ".FilterRestrictions");
        begin("Record");
        empty("PropertyValue", "Property", "Filterable", "Bool", "true");
        begin("PropertyValue", "Property", "NonFilterableProperties");
        begin("Collection");
        for (var name : table.names()) {
            if (!filtered.contains(name)) {
                begin("PropertyPath");
                xml.writeCharacters(name);
                xml.writeEndElement();
            }
        }
        for (int i = 0; i < 4; i++) {
            xml.writeEndElement();
        }
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
