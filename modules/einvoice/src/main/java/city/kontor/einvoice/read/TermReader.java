package city.kontor.einvoice.read;

import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Extra;
import city.kontor.einvoice.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/** Reads one document's terms, and remembers which of its elements were read, so that the rest can be shown too. */
final class TermReader {
    private static final List<String> QUALIFIERS = List.of("unitCode", "currencyID", "schemeID", "listID");
    /** YYYYMMDD of UNTDID 2379. */
    private static final String DAY = "102";

    private static final int DAY_DIGITS = 8;

    private final Set<XdmNode> read = new HashSet<>();

    /** All terms of a document. */
    Section read(XdmNode root, TermTable.Group table) {
        try {
            return section(root, table);
        } catch (SaxonApiException e) {
            throw new IllegalStateException("a path of terms.tsv cannot be evaluated", e);
        }
    }

    private Section section(XdmNode element, TermTable.Group group) throws SaxonApiException {
        var entries = new ArrayList<Entry>();
        for (TermTable.Place place : group.terms()) {
            for (XdmNode node : nodes(element, place.path())) {
                read.add(node);
                String value = value(node);
                if (!value.isEmpty()) {
                    entries.add(new Entry(place.term(), value, qualifier(node)));
                }
            }
        }
        for (XPathExecutable neighbour : group.neighbours()) {
            read.addAll(nodes(element, neighbour));
        }
        var sections = new ArrayList<Section>();
        for (TermTable.Group inner : group.groups()) {
            for (XdmNode node : nodes(element, inner.place().path())) {
                Section section = section(node, inner);
                if (!section.entries().isEmpty() || !section.sections().isEmpty()) {
                    sections.add(section);
                }
            }
        }
        return new Section(group.place().term(), entries, sections);
    }

    private static List<XdmNode> nodes(XdmNode from, XPathExecutable path) throws SaxonApiException {
        var selector = path.load();
        selector.setContextItem(from);
        var nodes = new ArrayList<XdmNode>();
        for (XdmItem item : selector) {
            nodes.add((XdmNode) item);
        }
        return nodes;
    }

    private static String value(XdmNode node) {
        String text = node.getStringValue().strip();
        if (node.getNodeKind() != XdmNodeKind.ELEMENT) {
            return text;
        }
        String name = node.getNodeName().getLocalName();
        boolean isDay = (name.equals("DateTimeString") || name.equals("DateString"))
                && DAY.equals(attribute(node, "format"))
                && text.length() == DAY_DIGITS;
        return isDay ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text;
    }

    private static String qualifier(XdmNode node) {
        return node.getNodeKind() != XdmNodeKind.ELEMENT
                ? ""
                : QUALIFIERS.stream()
                        .map(name -> attribute(node, name))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    static String attribute(XdmNode element, String name) {
        String value = element.attribute(name);
        return value == null ? "" : value.strip();
    }

    /** What stands in the document and was not read as a term. */
    List<Extra> extras(XdmNode root) {
        return root.select(Steps.descendant(Predicates.isElement()))
                .filter(node -> !read.contains(node))
                .filter(node ->
                        !node.select(Steps.child(Predicates.isElement())).exists())
                .filter(node -> !node.getStringValue().isBlank())
                .map(node -> new Extra(path(node), node.getStringValue().strip()))
                .toList();
    }

    private static String path(XdmNode node) {
        var names = new ArrayList<String>();
        for (XdmNode at = node; at != null && at.getNodeKind() == XdmNodeKind.ELEMENT; at = at.getParent()) {
            names.addFirst(at.getNodeName().getLocalName());
        }
        return String.join("/", names.subList(Math.min(1, names.size()), names.size()));
    }
}
