package org.tongbao.table;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through a part's elements. Neither document types nor entities are read, so nothing can be
/// fetched or blown up; names are taken without their namespaces, of which there are two dialects.
final class Xml {

    interface Visitor {
        void start(String element, Attributes attributes) throws IOException;

        default void text(String text) throws IOException {}

        default void end(String element) throws IOException {}
    }

    /// The attributes of the element at hand.
    interface Attributes {
        /// Empty when there is none.
        String get(String name);
    }

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static void visit(InputStream part, Visitor visitor) throws IOException {
        try {
            var reader = FACTORY.createXMLStreamReader(part);
            Attributes attributes = name -> attribute(reader, name);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                            visitor.start(reader.getLocalName(), attributes);
                    case XMLStreamConstants.END_ELEMENT -> visitor.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            visitor.text(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                            throw new RefusedTableException("FILE_BROKEN");
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw reason(broken);
        }
    }

    /// A limit reached while the parser reads its input stays the reason.
    private static IOException reason(XMLStreamException broken) {
        return broken.getNestedException() instanceof RefusedTableException refused
                ? refused
                : new RefusedTableException("FILE_BROKEN");
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(String attribute) {
        return attribute.equals("1") || attribute.equals("true");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
