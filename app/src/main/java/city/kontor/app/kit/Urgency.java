package city.kontor.app.kit;

import java.time.LocalDate;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How much a deadline presses, least first; colour and sign help to see it from afar. */
public enum Urgency {
    NONE(Tone.NEUTRAL, Optional.empty()),
    /** Days away. */
    SOON(Tone.INFO, Optional.empty()),
    /** Something is lost if nobody acts in these days. */
    ENDING(Tone.WARNING, Optional.of(Feather.CLOCK)),
    OVERDUE(Tone.DANGER, Optional.of(Feather.ALERT_CIRCLE)),
    /** Somebody outside complained. */
    REMINDED(Tone.DANGER, Optional.of(Feather.BELL));

    private static final int SOON_DAYS = 3;

    private final Tone tone;
    private final Optional<Ikon> icon;

    Urgency(Tone tone, Optional<Ikon> icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** That of work which is due on a day, if on any: within three days it is soon. */
    public static Urgency of(Optional<LocalDate> due, LocalDate today) {
        return due.map(day -> day.isBefore(today) ? OVERDUE : day.isAfter(today.plusDays(SOON_DAYS)) ? NONE : SOON)
                .orElse(NONE);
    }

    public Tone tone() {
        return tone;
    }

    /** The sign before the words, where colour alone shall not say it. */
    Optional<Ikon> icon() {
        return icon;
    }
}
