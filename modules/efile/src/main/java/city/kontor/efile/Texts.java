package city.kontor.efile;

import city.kontor.kernel.Decision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be written where. */
final class Texts {
    private static final int MOST_TITLE = 300;
    private static final int MOST_TEXT = 10_000;

    private Texts() {}

    static Optional<Decision.Rejected> title(String title) {
        return Refusal.TITLE_MISSING
                .when(title.isBlank())
                .or(() -> Refusal.TEXT_TOO_LONG.when(title.length() > MOST_TITLE));
    }

    static Optional<Decision.Rejected> reason(String reason) {
        return Refusal.REASON_MISSING.when(reason.isBlank());
    }

    /** Refuses a day that is none; an empty one is allowed. */
    static Optional<Decision.Rejected> day(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0
                    ? Optional.empty()
                    : Optional.of(Refusal.DATE_UNREADABLE.because());
        } catch (DateTimeException e) {
            return Optional.of(Refusal.DATE_UNREADABLE.because());
        }
    }

    /**
     * Refuses changes that do not fit the fields, and those of fields that somebody else has changed since.
     *
     * @param now what stands in the fields
     */
    static Optional<Decision.Rejected> changes(List<Change> changes, Set<Field> allowed, Map<Field, String> now) {
        return changes.stream()
                .flatMap(change -> change(change, allowed, now.getOrDefault(change.field(), "")).stream())
                .findFirst();
    }

    private static Optional<Decision.Rejected> change(Change change, Set<Field> allowed, String now) {
        return Refusal.FIELD_UNFIT
                .when(!allowed.contains(change.field()))
                .or(() -> unfit(change))
                .or(() -> Refusal.FIELD_CHANGED.when(
                        !now.equals(change.before()) && !now.equals(change.after()), now, change.after()));
    }

    private static Optional<Decision.Rejected> unfit(Change change) {
        String text = change.after();
        return switch (change.field()) {
            case TITLE -> title(text);
            case DUE, DATED -> day(text);
            case DIRECTION ->
                Refusal.FIELD_UNFIT.when(
                        Arrays.stream(Direction.values()).map(Direction::name).noneMatch(text::equals));
            case NOTE, KEYWORDS, RESPONSIBLE, FOREIGN_NUMBER -> Refusal.TEXT_TOO_LONG.when(text.length() > MOST_TEXT);
        };
    }
}
