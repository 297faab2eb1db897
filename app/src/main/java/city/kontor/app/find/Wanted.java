package city.kontor.app.find;

import city.kontor.efile.Direction;
import city.kontor.efile.search.Facet;
import city.kontor.efile.search.Facet.Format;
import city.kontor.efile.search.Kind;
import city.kontor.kernel.Scope;
import city.kontor.search.Question;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the person looks for: words, and by what the hits are narrowed down.
 *
 * @param everywhere on the server, where it can be reached, and not only on this machine
 */
record Wanted(
        String typed,
        Optional<Kind> kind,
        Optional<Scope> department,
        Optional<Direction> direction,
        Optional<Format> format,
        Period period,
        boolean everywhere) {
    static final Wanted NOTHING =
            new Wanted("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Period.ANY, true);

    Wanted typed(String words) {
        return new Wanted(words, kind, department, direction, format, period, everywhere);
    }

    Wanted kind(Optional<Kind> now) {
        return new Wanted(typed, now, department, direction, format, period, everywhere);
    }

    Wanted department(Optional<Scope> now) {
        return new Wanted(typed, kind, now, direction, format, period, everywhere);
    }

    Wanted direction(Optional<Direction> now) {
        return new Wanted(typed, kind, department, now, format, period, everywhere);
    }

    Wanted format(Optional<Format> now) {
        return new Wanted(typed, kind, department, direction, now, period, everywhere);
    }

    Wanted period(Period now) {
        return new Wanted(typed, kind, department, direction, format, now, everywhere);
    }

    Wanted everywhere(boolean now) {
        return new Wanted(typed, kind, department, direction, format, period, now);
    }

    /** Whether anything is looked for at all. */
    boolean isAnything() {
        return !typed.isBlank() || isNarrowed();
    }

    boolean isNarrowed() {
        return kind.isPresent()
                || department.isPresent()
                || direction.isPresent()
                || format.isPresent()
                || period != Period.ANY;
    }

    /** Without what narrows it down. */
    Wanted wide() {
        return NOTHING.typed(typed).everywhere(everywhere);
    }

    /** The question for one kind. */
    Question question(Kind wanted, LocalDate today, int most) {
        Map<String, Set<String>> facets = new HashMap<>();
        direction.ifPresent(way -> facets.put(Facet.DIRECTION.key(), Set.of(way.name())));
        format.ifPresent(one -> facets.put(Facet.FORMAT.key(), Set.of(one.name())));
        return new Question(
                typed.length() <= Question.LONGEST ? typed : typed.substring(0, Question.LONGEST),
                wanted.key(),
                department.map(scope -> Set.of(scope.id())).orElse(Set.of()),
                facets,
                period.from(today),
                period.until(today),
                0,
                most);
    }
}
