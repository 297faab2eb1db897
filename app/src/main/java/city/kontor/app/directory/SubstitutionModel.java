package city.kontor.app.directory;

import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Given;
import city.kontor.app.kit.Following;
import city.kontor.directory.Person;
import city.kontor.directory.Substitution;
import city.kontor.kernel.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Who stands in for the signed-in person, and for whom that person stands in. */
final class SubstitutionModel implements Following {
    /** What is known of it on a day. */
    record Mine(Person person, Register register, List<Substitution> substitutions, LocalDate today) {
        /** Whether somebody stands in for this person today. */
        boolean away() {
            return substitutions.stream().anyMatch(one -> one.absentId().equals(person.id()) && one.holdsOn(today));
        }
    }

    private final DirectoryParts parts;
    private final DeskValue<Optional<Mine>> mine;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    SubstitutionModel(DirectoryParts parts, String loading) {
        this.parts = parts;
        mine = new DeskValue<>(parts.desk(), parts.tasks(), loading, Optional.empty(), this::read);
    }

    /** Empty until loaded. */
    ReadOnlyObjectProperty<Optional<Mine>> mineProperty() {
        return mine.property();
    }

    /** True while a command waits for its answer. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    DirectoryParts parts() {
        return parts;
    }

    @Override
    public void follow() {
        mine.follow();
    }

    @Override
    public void rest() {
        mine.rest();
    }

    /** @param then told what came of it */
    void give(String doing, Command command, Consumer<Given> then) {
        busy.set(true);
        parts.tasks()
                .<Given>start(doing, progress -> parts.desk().give(command))
                .then(then)
                .atEnd(() -> busy.set(false));
    }

    private Optional<Mine> read() {
        String me = parts.desk().personId();
        Register register = Register.read(parts);
        LocalDate today = parts.today();
        return register.person(me)
                .map(person -> new Mine(person, register, parts.queries().substitutionsOf(me, today), today));
    }
}
