package city.kontor.app.find;

import city.kontor.efile.search.Kind;
import city.kontor.search.Hit;
import java.util.ArrayList;
import java.util.List;

/** A line of the list of what was found. */
sealed interface Line {
    record Heading(Kind kind, long total, boolean exact) implements Line {}

    record Found(Hit hit) implements Line {}

    static List<Line> of(Results results) {
        var lines = new ArrayList<Line>();
        for (Results.Group group : results.groups()) {
            lines.add(new Heading(
                    group.kind(), group.answer().total(), group.answer().exact()));
            group.answer().hits().forEach(hit -> lines.add(new Found(hit)));
        }
        return lines;
    }
}
