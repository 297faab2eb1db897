package city.kontor.invoice.sepa;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an ISO 20022 customer credit transfer initiation, pain.001.001.09, by the EPC's SCT implementation guidelines
 * (EPC132-08): euro only, service level SEPA, charges shared, no postal addresses (unstructured ones are no longer
 * accepted and none is required within SEPA). The same input always gives the same bytes.
 */
public final class Pain001Writer {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int MAX_NAME = 70;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private Pain001Writer() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /**
     * The account that pays.
     *
     * @param name the holder
     */
    public record Debtor(String name, String iban, Optional<String> bic) {}

    /**
     * One message with one payment block: one debtor account, one execution date.
     *
     * @param messageId new for each file, at most 33 characters (the block's id appends two)
     * @param createdAt written to the second in UTC
     */
    public static byte[] write(
            String messageId, Instant createdAt, Debtor debtor, LocalDate executionDate, List<Payment> payments) {
        try {
            var writer = new Pain001Writer();
            writer.document(messageId, createdAt, debtor, executionDate, payments);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML to memory failed", e);
        }
    }

    private void document(
            String messageId, Instant createdAt, Debtor debtor, LocalDate executionDate, List<Payment> payments)
            throws XMLStreamException {
        String count = String.valueOf(payments.size());
        String sum = decimal(payments.stream().mapToLong(Payment::amountCents).sum());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        text("MsgId", SepaText.id(messageId));
        text("CreDtTm", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        party("InitgPty", debtor.name());
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        text("PmtInfId", SepaText.id(messageId + "-1"));
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        nested(executionDate.toString(), "ReqdExctnDt", "Dt");
        party("Dbtr", debtor.name());
        nested(debtor.iban(), "DbtrAcct", "Id", "IBAN");
        debtorAgent(debtor.bic());
        text("ChrgBr", "SLEV");
        for (Payment payment : payments) {
            transfer(payment);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void transfer(Payment payment) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        nested(payment.endToEndId(), "PmtId", "EndToEndId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(decimal(payment.amountCents()));
        xml.writeEndElement();
        xml.writeEndElement();
        if (payment.bic().isPresent()) {
            nested(payment.bic().get(), "CdtrAgt", "FinInstnId", "BICFI");
        }
        party("Cdtr", payment.creditorName());
        nested(payment.iban(), "CdtrAcct", "Id", "IBAN");
        nested("SUPP", "Purp", "Cd");
        nested(payment.remittance(), "RmtInf", "Ustrd");
        xml.writeEndElement();
    }

    /** The debtor's bank must be named; where only the IBAN is known, the guidelines want NOTPROVIDED. */
    private void debtorAgent(Optional<String> bic) throws XMLStreamException {
        if (bic.isPresent()) {
            nested(bic.get(), "DbtrAgt", "FinInstnId", "BICFI");
        } else {
            nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        }
    }

    private void party(String element, String name) throws XMLStreamException {
        nested(SepaText.of(name, MAX_NAME), element, "Nm");
    }

    private void nested(String value, String... path) throws XMLStreamException {
        for (String element : path) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(value);
        for (int i = 0; i < path.length; i++) {
            xml.writeEndElement();
        }
    }

    private void text(String element, String value) throws XMLStreamException {
        nested(value, element);
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
