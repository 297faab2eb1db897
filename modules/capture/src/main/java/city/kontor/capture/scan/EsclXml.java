package city.kontor.capture.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what a scanner says of itself. Elements are found by their local names: not every maker keeps to the namespaces. */
final class EsclXml {
    private EsclXml() {}

    /** The document's root. A document type is refused, so that nothing can be fetched or multiplied by entities. */
    static Element parse(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("the scanner's answer is no XML that can be read: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java parses XML without document types", e);
        }
    }

    /** The elements of that name anywhere inside, in order. */
    static List<Element> all(Element parent, String name) {
        var found = new ArrayList<Element>();
        var nodes = parent.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> first(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    static Optional<String> text(Element parent, String name) {
        return first(parent, name).map(Node::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
    }

    static List<String> texts(Element parent, String name) {
        return all(parent, name).stream()
                .map(each -> each.getTextContent().strip())
                .distinct()
                .toList();
    }

    /** A whole number; empty where there is none that can be read. */
    static Optional<Integer> number(Element parent, String name) {
        return text(parent, name).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    }
}
