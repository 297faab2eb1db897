package city.kontor.app.gallery;

import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.Tone;
import city.kontor.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of any length, held in memory, the same at every run. */
public final class Bills implements PageSource<Bill> {
    private static final List<String> SELLERS = List.of(
            "Elektro Berg GmbH",
            "Stadtwerke Emscher-Lippe",
            "Tiefbau Hagemann & Söhne",
            "Bürohaus Kröger",
            "Gartenbau Lindenhof eG",
            "Straßenreinigung West AöR",
            "Malerbetrieb Öztürk",
            "Schulbuch Zentrale Köln");

    private record State(String name, Tone tone) {}

    private static final List<State> STATES = List.of(
            new State("Sachlich prüfen", Tone.INFO),
            new State("Rechnerisch prüfen", Tone.INFO),
            new State("Anordnen", Tone.NEUTRAL),
            new State("Rückfrage", Tone.WARNING),
            new State("Skonto läuft ab", Tone.DANGER),
            new State("Bezahlt", Tone.SUCCESS));

    private final List<Bill> all;
    public final AtomicInteger queries = new AtomicInteger();

    public Bills(int count) {
        all = IntStream.range(0, count).mapToObj(Bills::bill).toList();
    }

    private static Bill bill(int i) {
        int mixed = Math.floorMod(i * 7919, 104729);
        State state = STATES.get(mixed % STATES.size());
        return new Bill(
                "bill-" + i,
                SELLERS.get(mixed % SELLERS.size()),
                "RE-2026-" + (10_000 + mixed),
                LocalDate.of(2026, 11, 20).minusDays(i / 40),
                Money.euro(1_999 + mixed * 37L),
                state.name(),
                state.tone());
    }

    @Override
    public int count(PageQuery query) {
        return (int) matching(query).count();
    }

    @Override
    public List<Bill> page(PageQuery query) {
        queries.incrementAndGet();
        return sorted(query).skip(query.offset()).limit(query.limit()).toList();
    }

    @Override
    public String keyOf(Bill row) {
        return row.id();
    }

    @Override
    public OptionalInt position(PageQuery query, String key) {
        List<Bill> rows = sorted(query).toList();
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).id().equals(key))
                .findFirst();
    }

    private Stream<Bill> matching(PageQuery query) {
        String words = query.filter().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? all.stream()
                : all.stream()
                        .filter(bill -> (bill.seller() + " " + bill.number())
                                .toLowerCase(Locale.ROOT)
                                .contains(words));
    }

    private Stream<Bill> sorted(PageQuery query) {
        Comparator<Bill> order = switch (query.sortBy()) {
            case "seller" -> Comparator.comparing(Bill::seller);
            case "gross" -> Comparator.comparing(Bill::gross);
            default -> null;
        };
        if (order == null) {
            return matching(query);
        }
        return matching(query).sorted((query.descending() ? order.reversed() : order).thenComparing(Bill::id));
    }
}
