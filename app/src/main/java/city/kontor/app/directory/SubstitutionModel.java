package city.kontor.app.directory;

import city.kontor.app.desk.Given;
import city.kontor.directory.Person;
import city.kontor.directory.Substitution;
import city.kontor.kernel.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who stands in for the signed-in person, and for whom that person stands in. */
final class SubstitutionModel {
    /** What is known of it on a day. */
    record Mine(Person person, Register register, List<Substitution> substitutions, LocalDate today) {
        /** Whether somebody stands in for this person today. */
        boolean away() {
            return substitutions.stream().anyMatch(one -> one.absentId().equals(person.id()) && one.holdsOn(today));
        }
    }

    private final DirectoryParts parts;
    private final String loading;
    private final ReadOnlyObjectWrapper<Optional<Mine>> mine = new ReadOnlyObjectWrapper<>(Optional.empty());

    SubstitutionModel(DirectoryParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        parts.desk().changesProperty().addListener((property, before, now) -> refresh());
    }

    /** Empty until loaded. */
    ReadOnlyObjectProperty<Optional<Mine>> mineProperty() {
        return mine.getReadOnlyProperty();
    }

    DirectoryParts parts() {
        return parts;
    }

    void refresh() {
        parts.tasks().<Optional<Mine>>start(loading, progress -> read()).then(mine::set);
    }

    /** @param then told what came of it */
    void give(String doing, Command command, Consumer<Given> then) {
        parts.tasks()
                .<Given>start(doing, progress -> parts.desk().give(command))
                .then(then);
    }

    private Optional<Mine> read() {
        String me = parts.desk().personId();
        Register register = Register.read(parts);
        LocalDate today = parts.today();
        return register.person(me)
                .map(person -> new Mine(person, register, parts.queries().substitutionsOf(me, today), today));
    }
}
