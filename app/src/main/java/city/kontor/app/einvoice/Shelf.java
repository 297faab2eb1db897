package city.kontor.app.einvoice;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All values of an invoice, from which the parts of the letter take theirs. What is taken is gone, so that nothing is shown twice, and
 * what nobody took is left over, so that nothing is lost.
 */
final class Shelf {
    private static final String LINE = "BG-25";

    private final TermWords words;
    private final List<Fact> all = new ArrayList<>();
    private final IdentityHashMap<Section, List<Fact>> bySection = new IdentityHashMap<>();
    private final Map<Fact, Section> left = new LinkedHashMap<>();
    private int lines;

    Shelf(EInvoice invoice, TermWords words) {
        this.words = words;
        fill(invoice.terms(), List.of(), 0);
    }

    private void fill(Section section, List<Term> path, int line) {
        var facts = new ArrayList<Fact>();
        for (Entry entry : section.entries()) {
            var fact = new Fact(all.size(), path, line, entry, words.name(entry), words.text(entry, line > 0));
            all.add(fact);
            facts.add(fact);
            left.put(fact, section);
        }
        bySection.put(section, facts);
        for (Section inner : section.sections()) {
            var longer = new ArrayList<>(path);
            longer.add(inner.group());
            fill(inner, longer, inner.group().id().equals(LINE) ? ++lines : line);
        }
    }

    /** Everything the invoice states, in its order. */
    List<Fact> all() {
        return List.copyOf(all);
    }

    /** Takes the values of some terms of this very group, in the order of the terms. */
    List<Fact> take(Section section, String... terms) {
        var taken = new ArrayList<Fact>();
        for (String term : terms) {
            for (Fact fact : facts(section)) {
                if (fact.id().equals(term) && left.remove(fact) != null) {
                    taken.add(fact);
                }
            }
        }
        return taken;
    }

    /** As {@link #take(Section, String...)}; empty where there is no such group. */
    List<Fact> take(Optional<Section> section, String... terms) {
        return section.map(found -> take(found, terms)).orElse(List.of());
    }

    /** Takes what is left of a group and of those inside, with the term's name as the label. */
    List<Row> takeRest(Section section) {
        var rows = new ArrayList<Row>();
        for (Fact fact : facts(section)) {
            if (left.remove(fact) != null) {
                rows.add(new Row(fact.name(), List.of(fact)));
            }
        }
        section.sections().forEach(inner -> rows.addAll(takeRest(inner)));
        return rows;
    }

    /** Takes all that nobody took, by the groups it stands in. */
    SequencedMap<List<Term>, List<Row>> takeLeft() {
        var groups = new LinkedHashMap<List<Term>, List<Row>>();
        for (Fact fact : left.keySet()) {
            groups.computeIfAbsent(fact.path(), path -> new ArrayList<>()).add(new Row(fact.name(), List.of(fact)));
        }
        left.clear();
        return groups;
    }

    private List<Fact> facts(Section section) {
        return Objects.requireNonNull(bySection.get(section), "a group of another invoice");
    }
}
