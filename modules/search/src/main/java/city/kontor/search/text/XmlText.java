package city.kontor.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words between the tags; nothing outside the document is ever fetched, and no entity is resolved. */
final class XmlText {
    /** Elements after which the next word is another one. */
    private static final Set<String> BREAKS = Set.of("p", "h", "tab", "br", "line-break", "t", "v", "tc", "row", "si");

    private XmlText() {}

    static void read(InputStream in, Collected collected) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            boolean runs = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        runs |= reader.getLocalName().equals("document");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collected.add(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        // In a text document one word may be split over several runs.
                        String name = reader.getLocalName();
                        if (runs ? name.equals("p") || name.equals("tab") : !name.equals("span")) {
                            collected.add(BREAKS.contains(name) ? "\n" : " ");
                        }
                    }
                    default -> collected.check();
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Collected.EnoughException enough) {
                throw enough;
            }
            throw new IOException("No readable XML: " + e.getMessage(), e);
        }
    }
}
