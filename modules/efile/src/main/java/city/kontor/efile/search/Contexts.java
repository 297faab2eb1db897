package city.kontor.efile.search;

import static city.kontor.efile.jooq.Tables.EFILE;

import city.kontor.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** In which files hits lie, as they are called now. */
public final class Contexts {
    private Contexts() {}

    /** The hits with number and title of their files; files themselves have none. */
    public static List<Hit> of(DSLContext dsl, List<Hit> hits) {
        List<String> files = hits.stream().map(Hit::parent).distinct().toList();
        Map<String, String> names =
                dsl.select(EFILE.ID, EFILE.NUMBER, EFILE.TITLE).from(EFILE).where(EFILE.ID.in(files)).fetch().stream()
                        .collect(Collectors.toMap(
                                row -> row.value1(),
                                row -> Stream.of(Optional.ofNullable(row.value2()), Optional.of(row.value3()))
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(" "))));
        return hits.stream()
                .map(hit -> hit.kind().equals(Kind.FILE.key()) ? hit : hit.in(names.getOrDefault(hit.parent(), "")))
                .toList();
    }
}
