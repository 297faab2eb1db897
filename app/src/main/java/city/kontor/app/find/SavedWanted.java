package city.kontor.app.find;

import city.kontor.efile.Direction;
import city.kontor.efile.search.Facet.Format;
import city.kontor.efile.search.Kind;
import city.kontor.kernel.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A search as it is kept: one line for each thing that is wanted, the typed words last. */
final class SavedWanted {
    private static final String TYPED = "typed";

    private SavedWanted() {}

    static String write(Wanted wanted) {
        Map<String, String> lines = new LinkedHashMap<>();
        wanted.kind().ifPresent(kind -> lines.put("kind", kind.name()));
        wanted.department().ifPresent(scope -> lines.put("department", scope.id()));
        wanted.direction().ifPresent(direction -> lines.put("direction", direction.name()));
        wanted.format().ifPresent(format -> lines.put("format", format.name()));
        lines.put("period", wanted.period().name());
        lines.put("everywhere", String.valueOf(wanted.everywhere()));
        lines.put(TYPED, wanted.typed());
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What a newer program wrote and this one does not know is left out. */
    static Wanted read(String text) {
        Map<String, String> lines = text.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> other));
        return new Wanted(
                lines.getOrDefault(TYPED, ""),
                value(lines, "kind", Kind::valueOf),
                value(lines, "department", Scope::new),
                value(lines, "direction", Direction::valueOf),
                value(lines, "format", Format::valueOf),
                value(lines, "period", Period::valueOf).orElse(Period.ANY),
                Boolean.parseBoolean(lines.getOrDefault("everywhere", "true")));
    }

    private static <T> Optional<T> value(Map<String, String> lines, String name, Function<String, T> parse) {
        try {
            return Optional.ofNullable(lines.get(name)).map(parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
