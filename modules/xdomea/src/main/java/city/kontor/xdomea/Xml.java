package city.kontor.xdomea;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of one namespace, written as they come; nothing is held in memory. */
final class Xml implements AutoCloseable {
    /** What a step inside an element writes. */
    @FunctionalInterface
    interface Inside {
        void write() throws IOException;
    }

    private static final String PREFIX = "xdomea";

    private final XMLStreamWriter writer;

    /** Starts a document. */
    Xml(OutputStream out, String namespace, String root) throws IOException {
        try {
            writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.setPrefix(PREFIX, namespace);
            writer.writeStartElement(PREFIX, root, namespace);
            writer.writeNamespace(PREFIX, namespace);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        this.namespace = namespace;
    }

    private final String namespace;

    void element(String name, Inside inside) throws IOException {
        try {
            writer.writeStartElement(PREFIX, name, namespace);
            inside.write();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void text(String name, String text) throws IOException {
        element(name, () -> {
            try {
                writer.writeCharacters(clean(text));
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        });
    }

    /** Writes nothing where the text is empty. */
    void optional(String name, String text) throws IOException {
        if (!text.isBlank()) {
            text(name, text);
        }
    }

    void day(String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            text(name, day.get().toString());
        }
    }

    void time(String name, Instant at) throws IOException {
        text(name, at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** A value of a code list ({@code xoev-code:Code}): the child has no namespace. */
    void code(String name, String list, String version, String code) throws IOException {
        try {
            writer.writeStartElement(PREFIX, name, namespace);
            writer.writeAttribute("listURI", list);
            writer.writeAttribute("listVersionID", version);
            writer.writeStartElement("code");
            writer.writeCharacters(code);
            writer.writeEndElement();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What XML 1.0 cannot carry (section 2.2) becomes a question mark; clerks paste such things from anywhere. */
    private static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().map(point -> isAllowed(point) ? point : '?').forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** Ends the document; the stream below stays open. */
    @Override
    public void close() throws IOException {
        try {
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.flush();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
