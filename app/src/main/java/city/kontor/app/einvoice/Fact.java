package city.kontor.app.einvoice;

import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Term;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One value of an invoice as it is shown.
 *
 * @param place its place in the invoice, from 0 on; it tells apart what is stated twice
 * @param path the groups it stands in, without that of the whole invoice
 * @param line which line of the invoice it belongs to, from 1 on; 0 where it belongs to none
 * @param name of its term in the person's language
 * @param text the value in the person's language: dates, amounts and codes as people write them
 */
record Fact(int place, List<Term> path, int line, Entry entry, String name, String text) {
    private static final Pattern TERM = Pattern.compile("b[tg]-?\\d+");
    private static final int SHORTEST = 4;

    Fact {
        path = List.copyOf(path);
    }

    String id() {
        return entry.term().id();
    }

    /** As the XML has it. */
    String raw() {
        return entry.value();
    }

    /** The groups it stands in, in words. */
    String where(Locale reader) {
        return path.stream().map(group -> group.name(reader)).collect(Collectors.joining(" › "));
    }

    /** Whether it is meant by words that a person looks for: its name, its number or its value. */
    boolean matches(String words, Locale reader) {
        String wanted = words.strip().toLowerCase(reader);
        if (TERM.matcher(wanted).matches()) {
            String number = wanted.toUpperCase(Locale.ROOT).replaceFirst("^(B[TG])-?", "$1-");
            return id().equals(number)
                    || path.stream().anyMatch(group -> group.id().equals(number));
        }
        String spoken = (name + '\n' + where(reader) + '\n' + text + '\n' + raw()).toLowerCase(reader);
        if (spoken.contains(wanted)) {
            return true;
        }
        // An IBAN may be typed with or without its spaces.
        String close = wanted.replaceAll("\\s", "");
        return close.length() >= SHORTEST && spoken.replaceAll("\\s", "").contains(close);
    }
}
