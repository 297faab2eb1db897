package city.kontor.invoice.sepa;

import city.kontor.invoice.CityAccount;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an ISO 20022 customer credit transfer initiation, pain.001.001.09, by the EPC's SCT implementation guidelines
 * (EPC132-08): euro only, service level SEPA, charges shared, no postal addresses (unstructured ones are no longer
 * accepted and none is required within SEPA). The same file always gives the same bytes.
 */
final class Pain001Writer {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int MAX_NAME = 70;

    private final XMLStreamWriter xml;

    private Pain001Writer(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** One message: one debtor account, one execution date, one payment block or more. Leaves the stream open. */
    static void write(OutputStream out, PaymentFile file) throws IOException {
        try {
            var buffered = new BufferedOutputStream(out);
            new Pain001Writer(buffered).document(file);
            buffered.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The payment file could not be written", e);
        }
    }

    private void document(PaymentFile file) throws XMLStreamException {
        CityAccount debtor = file.debtor();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        text("MsgId", SepaText.id(file.messageId()));
        text("CreDtTm", file.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        totals(file.transfers());
        party("InitgPty", debtor.holder());
        xml.writeEndElement();
        for (PaymentFile.Block block : file.blocks()) {
            block(file, block);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }

    private void block(PaymentFile file, PaymentFile.Block block) throws XMLStreamException {
        CityAccount debtor = file.debtor();
        xml.writeStartElement("PmtInf");
        text("PmtInfId", block.id());
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        totals(block.transfers());
        nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        nested(file.executionDate().toString(), "ReqdExctnDt", "Dt");
        party("Dbtr", debtor.holder());
        nested(debtor.iban(), "DbtrAcct", "Id", "IBAN");
        debtorAgent(debtor.bic());
        text("ChrgBr", "SLEV");
        for (Transfer transfer : block.transfers()) {
            transfer(transfer.payment());
        }
        xml.writeEndElement();
    }

    private void totals(List<Transfer> transfers) throws XMLStreamException {
        text("NbOfTxs", String.valueOf(transfers.size()));
        text(
                "CtrlSum",
                decimal(transfers.stream()
                        .mapToLong(transfer -> transfer.payment().amountCents())
                        .sum()));
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
