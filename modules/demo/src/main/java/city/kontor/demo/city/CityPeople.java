package city.kontor.demo.city;

import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.accounts.Accounts;
import city.kontor.directory.accounts.Passwords;
import city.kontor.kernel.Command;
import java.time.LocalDate;
import java.util.Optional;

/** Founds the directory of the demo city: who works there, where, with which rights, and who stands in. */
final class CityPeople {
    private final CityBooks books;
    private final LocalDate today;

    CityPeople(CityBooks books, LocalDate today) {
        this.books = books;
        this.today = today;
    }

    /** Departments, roles, people with their rights, and who stands in for whom. */
    void build() {
        books.give(
                DirectoryActors.SETUP,
                new DirectoryCommand.AddPerson(
                        Staff.ADMIN.id(), Staff.ADMIN.fullName(), Staff.ADMIN.initials(), Optional.empty()));
        books.give(DirectoryActors.SETUP, role(Staff.Role.ADMINISTRATOR));
        books.give(DirectoryActors.SETUP, assignment(Staff.ADMIN));
        String admin = Staff.ADMIN.id();
        books.give(admin, new DirectoryCommand.AddDepartment("post", "Zentrale Poststelle", DepartmentKind.MAIL_ROOM));
        books.give(admin, new DirectoryCommand.AddDepartment("kasse", "Stadtkasse", DepartmentKind.TREASURY));
        books.give(admin, new DirectoryCommand.AddDepartment("tiefbau", "Tiefbau", DepartmentKind.OFFICE));
        books.give(admin, new DirectoryCommand.AddDepartment("schulen", "Schulverwaltung", DepartmentKind.OFFICE));
        books.give(admin, new DirectoryCommand.AddDepartment("kultur", "Kulturbüro", DepartmentKind.OFFICE));
        for (Staff.Role role : Staff.Role.values()) {
            if (role != Staff.Role.ADMINISTRATOR) {
                books.give(admin, role(role));
            }
        }
        for (Staff person : Staff.values()) {
            if (person != Staff.ADMIN) {
                books.give(
                        admin,
                        new DirectoryCommand.AddPerson(
                                person.id(), person.fullName(), person.initials(), Optional.empty()));
                books.give(admin, assignment(person));
            }
        }
        substitutions();
    }

    /** One head is away today, another will be: both have somebody who signs for them. */
    private void substitutions() {
        substitute(Staff.SCHULE_HEAD, Staff.KULTUR_HEAD, today.minusDays(1), today.plusDays(4), "Fortbildung");
        substitute(Staff.TIEFBAU_HEAD, Staff.SCHULE_HEAD, today.plusDays(7), today.plusDays(11), "Urlaub");
        substitute(Staff.KULTUR_HEAD, Staff.TIEFBAU_HEAD, today.plusDays(21), today.plusDays(25), "Urlaub");
    }

    private void substitute(Staff absent, Staff substitute, LocalDate from, LocalDate until, String reason) {
        books.give(
                absent.id(),
                new DirectoryCommand.SetSubstitution(
                        "substitution." + absent.login(),
                        absent.id(),
                        substitute.id(),
                        Optional.empty(),
                        from,
                        until,
                        reason));
    }

    private static Command role(Staff.Role role) {
        return new DirectoryCommand.DefineRole(role.id(), role.german(), role.english(), role.rights());
    }

    private Command assignment(Staff person) {
        return new DirectoryCommand.AssignRole(
                person.id() + "." + person.role().id(),
                person.id(),
                person.role().id(),
                person.where(),
                person.limitCents(),
                today.minusYears(CityArchive.YEARS + 1),
                Optional.empty());
    }

    /** Everybody can sign in. */
    void accounts() {
        // Nobody but the people of this made-up city has this password, so a cheap hash is no loss and a quick start.
        var accounts = new Accounts(books.database(), new Passwords(new Passwords.Cost(1024, 1)));
        for (Staff person : Staff.values()) {
            accounts.give(
                            person.id(),
                            person.login(),
                            Staff.PASSWORD,
                            false,
                            books.office().instant())
                    .ifPresent(reason -> {
                        throw new IllegalStateException(person + " gets no account: " + reason);
                    });
        }
    }
}
