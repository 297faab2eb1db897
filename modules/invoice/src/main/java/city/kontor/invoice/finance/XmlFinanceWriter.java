package city.kontor.invoice.finance;

import city.kontor.invoice.FinancePosting;
import city.kontor.invoice.Handover;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The generic XML file: the same values as the CSV one, with names; docs/finance-writers.md shows it. */
final class XmlFinanceWriter implements FinanceWriter {
    private static final String NAMESPACE = "urn:kontor:handover:1";

    @Override
    public String id() {
        return "xml";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public void write(Handover handover, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("handover");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("number", handover.number());
            xml.writeAttribute("madeAt", handover.madeAt().toString());
            xml.writeAttribute("count", String.valueOf(handover.postings().size()));
            xml.writeAttribute("total", CsvFinanceWriter.amount(handover.totalCents()));
            for (int i = 0; i < handover.postings().size(); i++) {
                posting(xml, handover.postingId(i), handover.postings().get(i));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The handover could not be written", e);
        }
        buffered.flush();
    }

    private static void posting(XMLStreamWriter xml, String id, FinancePosting posting) throws XMLStreamException {
        xml.writeStartElement("posting");
        xml.writeAttribute("id", id);
        xml.writeAttribute("kind", posting.kind() == FinancePosting.Kind.BOOKING ? "booking" : "reversal");
        text(xml, "booking", posting.bookingNumber());
        text(xml, "register", posting.registerNumber());
        text(xml, "invoice", posting.invoiceNumber());
        text(xml, "bookedOn", posting.bookedOn().toString());
        if (posting.dueOn().isPresent()) {
            text(xml, "dueOn", posting.dueOn().get().toString());
        }
        text(xml, "product", posting.product());
        text(xml, "account", posting.account());
        text(xml, "costCentre", posting.costCentre());
        text(xml, "amount", CsvFinanceWriter.amount(posting.amountCents()));
        text(xml, "creditor", posting.creditorNumber());
        text(xml, "name", posting.creditorName());
        text(xml, "text", posting.text());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        // What a person typed may hold characters that XML cannot carry at all.
        xml.writeCharacters(value.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", " "));
        xml.writeEndElement();
    }
}
