package city.kontor.app.work;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Urgency;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** One thing that waits for the person, or that the person waits for. */
public interface WorkEntry {
    WorkGroup group();

    /** Unique within its group. */
    String id();

    /** Where it is done; in the workplace of this list it is shown in the list's place. */
    Place place();

    /** What it is about. */
    String title();

    /** The line below the title; may be empty. */
    String about(Texts texts, Names names);

    /** The number by which people speak of it; may be empty. */
    String number();

    /** The department it lies in. */
    Scope scope();

    Optional<Long> amountCents();

    /** The day that matters next. */
    Optional<LocalDate> deadline();

    Urgency urgency();

    /** The deadline in words; empty where there is none. */
    String due(Texts texts);

    /** Whether it speaks of what is typed. */
    boolean contains(String typed);
}
