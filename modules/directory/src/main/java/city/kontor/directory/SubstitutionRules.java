package city.kontor.directory;

import static city.kontor.kernel.Decision.accept;
import static city.kontor.kernel.Decision.reject;

import city.kontor.directory.DirectoryCommand.SetSubstitution;
import city.kontor.directory.DirectoryEvent.SubstitutionSet;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** Decides who may stand in for whom. What a substitute may then do is said by {@link DirectoryActors}. */
record SubstitutionRules(Directory directory, Actor actor, LocalDate today) {
    private static final int LONGEST_REASON = 200;

    Decision decide(SetSubstitution set) {
        boolean own = actor.personId().equals(set.absentId());
        if (!own && !actor.may(DirectoryFeature.MANAGE, Scope.CITY)) {
            return reject("directory.notYourSubstitution");
        }
        if (set.absentId().equals(set.substituteId())) {
            return reject("directory.substituteIsAbsentPerson");
        }
        if (actor.personId().equals(set.substituteId())) {
            return reject("directory.notYourself");
        }
        Optional<Person> absent = directory.person(set.absentId());
        if (absent.isEmpty()) {
            return reject("directory.personUnknown", set.absentId());
        }
        Optional<Person> substitute = directory.person(set.substituteId());
        if (substitute.isEmpty()) {
            return reject("directory.personUnknown", set.substituteId());
        }
        if (!substitute.get().active()) {
            return reject("directory.personInactive", substitute.get().name());
        }
        if (set.where().map(where -> !DirectoryRules.isKnown(directory, where)).orElse(false)) {
            return reject("directory.departmentUnknown", set.where().get().id());
        }
        if (set.until().isBefore(set.from())) {
            return reject("directory.endBeforeStart");
        }
        if (set.until().isBefore(today)) {
            return reject("directory.substitutionOver");
        }
        if (set.reason().length() > LONGEST_REASON) {
            return reject("directory.reasonTooLong");
        }
        if (!DirectoryRules.isId(set.substitutionId())) {
            return reject("directory.badId", set.substitutionId());
        }
        if (directory.substitution(set.substitutionId()).isPresent()) {
            return reject("directory.substitutionExists");
        }
        return isAway(set)
                ? reject("directory.substituteAway", substitute.get().name())
                : accept(new SubstitutionSet(
                        set.substitutionId(),
                        set.absentId(),
                        set.substituteId(),
                        set.where(),
                        set.from(),
                        set.until(),
                        set.reason().strip()));
    }

    /** Rights are lent once and not passed on, so a substitute who is away as well would leave the work undone. */
    private boolean isAway(SetSubstitution set) {
        return directory.absencesOf(set.substituteId()).stream()
                .anyMatch(absence -> absence.overlaps(set.from(), set.until()));
    }
}
