package city.kontor.einvoice.read;

import city.kontor.einvoice.Syntax;
import city.kontor.einvoice.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;

/** The business terms with their compiled paths in one syntax, read from {@code terms.tsv}. */
final class TermTable {
    private static final String ROOT = "BG-0";
    private static final int COLUMNS = 7;

    /** A term and where it stands, seen from its group. */
    record Place(Term term, XPathExecutable path) {}

    /**
     * A group: its own terms, the groups inside, and the paths of what is read together with them without being a term.
     *
     * @param neighbours elements that only say which of several meanings their neighbours have
     */
    record Group(Place place, List<Place> terms, List<Group> groups, List<XPathExecutable> neighbours) {}

    private TermTable() {}

    /** Reads the table for a syntax; some hundred milliseconds, so it is done once. */
    static Group of(Processor processor, Syntax syntax) {
        XPathCompiler compiler = processor.newXPathCompiler();
        Namespaces.PREFIXES.forEach(compiler::declareNamespace);
        try {
            var root = new Group(
                    new Place(new Term(ROOT, "Rechnung", "Invoice"), compiler.compile(".")),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
            Map<String, Group> groups = new HashMap<>();
            groups.put(ROOT, root);
            for (String line : lines()) {
                String[] row = line.split("\t", COLUMNS);
                String path = row[syntax == Syntax.UBL ? 5 : 6];
                if (!path.isEmpty()) {
                    add(groups, row, compiler.compile(path));
                }
            }
            return root;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("terms.tsv has a wrong path", e);
        }
    }

    private static void add(Map<String, Group> groups, String[] row, XPathExecutable path) {
        Group parent = Objects.requireNonNull(groups.get(row[2]), row[2]);
        var place = new Place(new Term(row[1], row[3], row[4]), path);
        switch (row[0]) {
            case "G" -> {
                var group = new Group(place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                parent.groups().add(group);
                groups.put(row[1], group);
            }
            case "T" -> parent.terms().add(place);
            default -> parent.neighbours().add(path);
        }
    }

    private static List<String> lines() {
        try (InputStream table = Objects.requireNonNull(TermTable.class.getResourceAsStream("terms.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
