package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about one matter.
 *
 * @param scope in which its rows lie: its department's, or a closed one while it is restricted
 * @param department that leads it
 * @param number the reference number; empty until the server has given it
 * @param volume 1 for the first
 * @param previousVolume the volume that this one continues
 * @param fields what is written about it; a missing one is empty
 * @param closed when its retention period began
 */
public record EFile(
        String id,
        Scope scope,
        Scope department,
        Optional<String> number,
        String entryId,
        int volume,
        Optional<String> previousVolume,
        Map<Field, String> fields,
        Signature opened,
        Optional<Signature> closed,
        Keeping keeping) {
    public static final Set<Field> FIELDS = Set.of(Field.TITLE, Field.NOTE, Field.KEYWORDS, Field.RESPONSIBLE);

    public EFile {
        fields = Map.copyOf(fields);
    }

    /**
     * What was decided about this file alone.
     *
     * @param years instead of the file plan's
     * @param yearsReason why
     * @param hold why it must not be offered or destroyed although its time is over
     */
    public record Keeping(Optional<Integer> years, String yearsReason, Optional<String> hold) {
        public static final Keeping BY_PLAN = new Keeping(Optional.empty(), "", Optional.empty());
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Whether only those see it who are named. */
    public boolean isRestricted() {
        return scope.isClosed();
    }

    /** How texts name it. */
    public String name() {
        return number.orElseGet(() -> fields.getOrDefault(Field.TITLE, ""));
    }

    /** The last day on which a file must be kept that was closed on that day: periods end with the calendar year. */
    public static LocalDate keptUntil(LocalDate closed, int years) {
        return LocalDate.of(closed.getYear() + years, 12, 31);
    }
}
