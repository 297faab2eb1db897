package city.kontor.app.find;

import city.kontor.efile.search.Kind;
import city.kontor.search.Answer;
import java.util.List;

/**
 * What was found.
 *
 * @param groups those in which something was found
 * @param everywhere whether the server answered; otherwise this machine did
 */
record Results(List<Group> groups, boolean everywhere) {
    static final Results NONE = new Results(List.of(), false);

    Results {
        groups = List.copyOf(groups);
    }

    /** The hits of one kind. */
    record Group(Kind kind, Answer answer) {}
}
