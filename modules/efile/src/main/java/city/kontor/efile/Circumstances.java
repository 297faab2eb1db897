package city.kontor.efile;

import city.kontor.kernel.Actor;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What every rule may know: the rows, who asks, and when. */
record Circumstances(Registers registers, Actor actor, Stamp stamp) {
    LocalDate day() {
        return OfficeDay.at(stamp.at());
    }

    Signature by(Right right, Scope scope) {
        return Signature.of(actor, right, scope, stamp);
    }

    /**
     * The next official number; empty on a desktop, where it is provisional until the server has answered.
     *
     * @param values what stands in the pattern's places besides the year
     */
    Optional<Numbered> next(NumberKind kind, Map<String, String> values) {
        if (stamp.provisional()) {
            return Optional.empty();
        }
        NumberPattern pattern = registers.pattern(kind);
        var all = new HashMap<>(values);
        all.put("year", String.valueOf(day().getYear()));
        String series = kind + " " + pattern.series(all);
        long serial = registers.lastSerial(series) + 1;
        return Optional.of(new Numbered(pattern.number(all, serial), series, serial));
    }
}
