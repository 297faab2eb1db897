package city.kontor.invoice.camt;

import city.kontor.invoice.BankEntry;
import city.kontor.invoice.BankStatement;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads camt.053.001.02 and camt.053.001.08 (bank to customer statement, ISO 20022; in Germany by DFÜ-Abkommen annex 3).
 * A file comes from outside: no document type, no external entity, and limits for depth, text and size.
 */
public final class CamtReader {
    private static final Set<String> NAMESPACES =
            Set.of("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08");

    /** A statement with a hundred thousand entries has about that many elements. */
    private static final int MOST_ELEMENTS = 5_000_000;

    private static final int MOST_DEPTH = 40;
    private static final int MOST_TEXT = 20_000;

    private final XMLStreamReader xml;
    private int elements;

    private CamtReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * All statements of a file, in its order.
     *
     * @throws CamtException if it is none, or one that cannot be taken in; then nothing of it is
     */
    public static List<BankStatement> read(InputStream in) throws CamtException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new CamtReader(factory.createXMLStreamReader(in)).document();
        } catch (XMLStreamException e) {
            String line = e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getLineNumber());
            throw new CamtException(
                    CamtException.Problem.NOT_XML, Objects.requireNonNullElse(e.getMessage(), "XML"), line);
        }
    }

    private List<BankStatement> document() throws XMLStreamException, CamtException {
        var statements = new ArrayList<BankStatement>();
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new CamtException(CamtException.Problem.DOCTYPE);
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root) {
                String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
                if (!NAMESPACES.contains(namespace)) {
                    throw new CamtException(
                            CamtException.Problem.NOT_CAMT, namespace.isEmpty() ? xml.getLocalName() : namespace);
                }
                root = false;
            } else if (xml.getLocalName().equals("Stmt")) {
                statements.add(statement());
            }
        }
        if (statements.isEmpty()) {
            throw new CamtException(CamtException.Problem.NO_STATEMENT);
        }
        return statements;
    }

    /** Reads to the end of a statement; each entry is let go once it is read. */
    private BankStatement statement() throws XMLStreamException, CamtException {
        var head = new Element("Stmt", "");
        var entries = new ArrayList<BankEntry>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Element child = element(1);
                if (child.isNamed("Ntry")) {
                    entries.addAll(new EntryReader(child).entries());
                } else {
                    head.add(child);
                }
            }
        }
        return statement(head, entries);
    }

    private static BankStatement statement(Element head, List<BankEntry> entries) throws CamtException {
        Optional<Element> opening = balance(head, "OPBD").or(() -> balance(head, "PRCD"));
        Element closing = balance(head, "CLBD")
                .orElseThrow(() -> new CamtException(CamtException.Problem.MISSING, "Stmt/Bal (CLBD)"));
        LocalDate bookedOn = closing.day("Dt")
                .orElseThrow(() -> new CamtException(CamtException.Problem.MISSING, "Stmt/Bal/Dt (CLBD)"));
        return new BankStatement(
                head.needed("Id"),
                number(head),
                head.needed("Acct", "Id", "IBAN").replace(" ", ""),
                bookedOn,
                opening.orElseThrow(() -> new CamtException(CamtException.Problem.MISSING, "Stmt/Bal (OPBD)"))
                        .signedCents(),
                closing.signedCents(),
                entries);
    }

    private static Optional<Element> balance(Element head, String code) {
        return head.all("Bal")
                .filter(balance -> balance.text("Tp", "CdOrPrtry", "Cd")
                        .filter(code::equals)
                        .isPresent())
                .findFirst();
    }

    private static Optional<Long> number(Element head) throws CamtException {
        Optional<String> written = head.text("LglSeqNb").or(() -> head.text("ElctrncSeqNb"));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(written.get()));
        } catch (NumberFormatException e) {
            throw new CamtException(CamtException.Problem.WRONG_VALUE, "Stmt/ElctrncSeqNb", written.get());
        }
    }

    private Element element(int depth) throws XMLStreamException, CamtException {
        if (depth > MOST_DEPTH || ++elements > MOST_ELEMENTS) {
            throw new CamtException(CamtException.Problem.TOO_LARGE);
        }
        var element =
                new Element(xml.getLocalName(), Objects.requireNonNullElse(xml.getAttributeValue(null, "Ccy"), ""));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (element.length() + xml.getTextLength() > MOST_TEXT) {
                        throw new CamtException(CamtException.Problem.TOO_LARGE);
                    }
                    element.add(xml.getText());
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new CamtException(CamtException.Problem.DOCTYPE);
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return element;
    }
}
