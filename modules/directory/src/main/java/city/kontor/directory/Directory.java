package city.kontor.directory;

import java.util.List;
import java.util.Optional;

/** The directory as its rules look at it. */
public interface Directory {
    Optional<Person> person(String id);

    Optional<Department> department(String key);

    Optional<Role> role(String id);

    Optional<Assignment> assignment(String id);

    Optional<Substitution> substitution(String id);

    /** What a person holds by assignment, whatever the dates. */
    List<Assignment> assignmentsOf(String personId);

    /** Every assignment that holds in the whole city, whatever the dates. */
    List<Assignment> cityAssignments();

    /** Every substitution in which this person is the absent one, whatever the dates. */
    List<Substitution> absencesOf(String personId);
}
