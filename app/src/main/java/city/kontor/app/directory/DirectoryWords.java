package city.kontor.app.directory;

import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.directory.Assignment;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.Person;
import city.kontor.directory.Substitution;
import city.kontor.kernel.Money;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** How things of the directory are called on the screen. */
final class DirectoryWords {
    private final Texts texts;

    DirectoryWords(Texts texts) {
        this.texts = texts.beside(DirectoryWords.class);
    }

    Texts texts() {
        return texts;
    }

    /** What a right allows, as a sentence; its key where this program does not know it. */
    String right(Right right) {
        return texts.find("right." + right.key()).orElse(right.key());
    }

    String kind(DepartmentKind kind) {
        return texts.get("department." + kind);
    }

    String where(Register register, Scope scope) {
        return register.department(scope).orElseGet(() -> texts.get("where.city"));
    }

    /** Limit and days of an assignment in one line. */
    String terms(Assignment assignment) {
        String days = days(assignment.from(), assignment.until());
        return assignment
                .limitCents()
                .map(limit -> texts.get("assignment.limit", texts.formats().money(Money.euro(limit))) + " · " + days)
                .orElse(days);
    }

    String days(LocalDate from, Optional<LocalDate> until) {
        var formats = texts.formats();
        return until.map(last -> texts.get("days.until", formats.date(from), formats.date(last)))
                .orElseGet(() -> texts.get("days.from", formats.date(from)));
    }

    /** Days, place and reason of a substitution in one line. */
    String terms(Register register, Substitution substitution) {
        String terms = days(substitution.from(), Optional.of(substitution.until()));
        if (substitution.where().isPresent()) {
            terms += " · " + where(register, substitution.where().get());
        }
        return substitution.reason().isBlank() ? terms : terms + " · " + substitution.reason();
    }

    StatusBadge state(Person person, boolean away) {
        if (!person.active()) {
            return new StatusBadge(Tone.NEUTRAL, texts.get("person.inactive"));
        }
        return away
                ? new StatusBadge(Tone.WARNING, texts.get("person.away"))
                : new StatusBadge(Tone.SUCCESS, texts.get("person.active"));
    }

    /** Whether something of these days holds, comes, or is over. */
    StatusBadge standing(LocalDate from, Optional<LocalDate> until, LocalDate today) {
        if (today.isBefore(from)) {
            return new StatusBadge(Tone.INFO, texts.get("standing.comes"));
        }
        return until.filter(today::isAfter).isPresent()
                ? new StatusBadge(Tone.NEUTRAL, texts.get("standing.over"))
                : new StatusBadge(Tone.SUCCESS, texts.get("standing.holds"));
    }
}
