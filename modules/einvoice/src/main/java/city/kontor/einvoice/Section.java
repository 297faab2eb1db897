package city.kontor.einvoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One occurrence of a group of business terms.
 *
 * @param entries in the standard's order; a term that occurs twice has two
 * @param sections the groups inside, in the order of the standard and of the document
 */
public record Section(Term group, List<Entry> entries, List<Section> sections) {
    public Section {
        entries = List.copyOf(entries);
        sections = List.copyOf(sections);
    }

    /** The first value of a term of this very group. */
    public Optional<String> value(String termId) {
        return entries.stream()
                .filter(entry -> entry.term().id().equals(termId))
                .map(Entry::value)
                .findFirst();
    }

    /** The groups of one kind directly inside. */
    public Stream<Section> all(String groupId) {
        return sections.stream().filter(section -> section.group().id().equals(groupId));
    }

    /** The first group of one kind directly inside. */
    public Optional<Section> first(String groupId) {
        return all(groupId).findFirst();
    }
}
