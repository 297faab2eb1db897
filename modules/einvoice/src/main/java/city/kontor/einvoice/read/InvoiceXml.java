package city.kontor.einvoice.read;

import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.Syntax;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.UnreadableException.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/** Reads the XML of an invoice. Safe for use by several threads. */
public final class InvoiceXml {
    /** What holds an attached file, in UBL and CII. */
    private static final Set<String> EMBEDDED = Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject");

    private final Processor processor = new Processor(false);
    private final Map<Syntax, TermTable.Group> tables = new EnumMap<>(Syntax.class);

    public InvoiceXml() {
        for (Syntax syntax : Syntax.values()) {
            tables.put(syntax, TermTable.of(processor, syntax));
        }
    }

    /**
     * Reads one invoice.
     *
     * @throws UnreadableException where the bytes are no XML, or no invoice of either syntax
     */
    public EInvoice read(byte[] xml) throws UnreadableException {
        XdmNode root = root(SafeXml.tree(processor, xml));
        String name = root.getNodeName().getLocalName();
        Syntax syntax = syntax(root)
                .orElseThrow(() -> new UnreadableException(
                        Kind.NO_INVOICE, "<" + name + "> {" + root.getNodeName().getNamespace() + "}"));
        var reader = new TermReader();
        Section terms = reader.read(root, Objects.requireNonNull(tables.get(syntax)));
        return new EInvoice(syntax, name, terms, reader.extras(root), attachments(root));
    }

    private static XdmNode root(XdmNode document) {
        return document.select(Steps.child(Predicates.isElement())).asNode();
    }

    private static Optional<Syntax> syntax(XdmNode root) {
        String namespace = root.getNodeName().getNamespace();
        return switch (root.getNodeName().getLocalName()) {
            case "Invoice" -> only(Namespaces.UBL_INVOICE.equals(namespace), Syntax.UBL);
            case "CreditNote" -> only(Namespaces.UBL_CREDIT_NOTE.equals(namespace), Syntax.UBL);
            case "CrossIndustryInvoice" -> only(Namespaces.CII.equals(namespace), Syntax.CII);
            default -> Optional.empty();
        };
    }

    private static Optional<Syntax> only(boolean is, Syntax syntax) {
        return is ? Optional.of(syntax) : Optional.empty();
    }

    private static List<Attachment> attachments(XdmNode root) {
        return root.select(Steps.descendant(Predicates.isElement()))
                .filter(node -> EMBEDDED.contains(node.getNodeName().getLocalName()))
                .map(node -> Unpacking.ofBase64(
                        TermReader.attribute(node, "filename"),
                        TermReader.attribute(node, "mimeCode"),
                        node.getStringValue()))
                .toList();
    }
}
