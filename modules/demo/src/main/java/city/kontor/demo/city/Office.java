package city.kontor.demo.city;

import city.kontor.journal.Judge;
import city.kontor.kernel.Command;
import city.kontor.store.Codec;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Gives commands in the name of the demo city's people, one after the other, while its clock runs on. */
final class Office implements InstantSource {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final FeatureSet features;
    private final Codec codec;
    private Instant now;
    private int commands;

    Office(FeatureSet features, Codec codec, LocalDate day, LocalTime time) {
        this.features = features;
        this.codec = codec;
        now = instant(day, time);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** The day it is in the office. */
    LocalDate day() {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** Lets time pass. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes to a moment, never back. */
    void goTo(LocalDate day, LocalTime time) {
        Instant moment = instant(day, time);
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    /**
     * Gives a command.
     *
     * @return its id
     * @throws IllegalStateException if it is refused: then the demo city does not fit the rules any more
     */
    String give(Judge judge, String personId, Command command) {
        pass(Duration.ofMinutes(1));
        String id = "demo-%05d".formatted(commands++);
        var type = features.typeOf(command);
        Outcome outcome = judge.submit(new Submission(id, type.name(), codec.write(command), personId, now))
                .join();
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(personId + " may not " + command + ": " + refused.reason());
        }
        return id;
    }
}
