package city.kontor.app.invoice;

import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.kernel.Command;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Who works in the city, what they may do, and by which accounts it books. */
final class CityFounding {
    /** Of the account that the city pays from. */
    static final String IBAN = "DE75512108001245126199";

    private final City city;

    CityFounding(City city) {
        this.city = city;
    }

    void found() {
        String setup = DirectoryActors.SETUP;
        city.done(setup, new DirectoryCommand.AddPerson("admin", "Ada Ablage", "AA", Optional.empty()));
        city.done(setup, role("admin", "directory.manage"));
        city.done(setup, assign("admin", "admin", Scope.CITY, Optional.empty()));
        city.done("admin", new DirectoryCommand.AddDepartment("post", "Zentrale Poststelle", DepartmentKind.MAIL_ROOM));
        city.done("admin", new DirectoryCommand.AddDepartment("kasse", "Stadtkasse", DepartmentKind.TREASURY));
        city.done("admin", new DirectoryCommand.AddDepartment("tiefbau", "Tiefbau", DepartmentKind.OFFICE));
        city.done("admin", new DirectoryCommand.AddDepartment("schulen", "Schulverwaltung", DepartmentKind.OFFICE));
        city.done("admin", role("clerk", "invoice.edit", "invoice.route", "invoice.facts", "invoice.amount"));
        city.done("admin", role("head", "invoice.route", "invoice.order", "invoice.facts"));
        city.done("admin", role("bookkeeper", "invoice.book", "invoice.settle"));
        city.done("admin", role("cashier", "invoice.run", "invoice.release"));
        city.done("admin", role("master", "creditor.edit", "creditor.approve", "account.edit"));
        city.done("admin", role("auditor", "invoice.audit"));
        city.done("admin", role("scan", "invoice.register", "invoice.route", "invoice.edit", "learning.teach"));
        person("scan", "Selma Scan", "scan", Scope.CITY, Optional.empty());
        person(City.ANNA, "Anna Muster", "clerk", City.WORKS, Optional.empty());
        person(City.BERND, "Bernd Beispiel", "clerk", City.WORKS, Optional.empty());
        person(City.CARLA, "Carla Fachgebiet", "head", City.WORKS, Optional.of(5_000_000L));
        person(City.JOST, "Jost Journal", "bookkeeper", Scope.CITY, Optional.empty());
        person(City.KARLA, "Karla Konto", "cashier", Scope.CITY, Optional.empty());
        person(City.LUTZ, "Lutz Lauf", "cashier", Scope.CITY, Optional.empty());
        person(City.MONA, "Mona Merkmal", "master", Scope.CITY, Optional.empty());
        person(City.NILS, "Nils Nachweis", "master", Scope.CITY, Optional.empty());
        person(City.OLGA, "Olga Ordnung", "auditor", Scope.CITY, Optional.empty());
        chart(ChartKind.PRODUCT, "12.01.01", "Gemeindestraßen");
        chart(ChartKind.PRODUCT, "12.01.03", "Straßenbeleuchtung");
        chart(ChartKind.PRODUCT, "03.01.01", "Grundschulen");
        chart(ChartKind.ACCOUNT, "522100", "Unterhaltung Infrastrukturvermögen");
        chart(ChartKind.ACCOUNT, "527900", "Sonstige Dienstleistungen");
        chart(ChartKind.COST_CENTRE, "6600", "Tiefbau");
        chart(ChartKind.COST_CENTRE, "4000", "Schulverwaltung");
        city.done(
                City.MONA,
                new MasterDataCommand.PutCityAccount(
                        Scope.CITY,
                        "giro",
                        "Hauptkonto",
                        "Stadt Castrop-Rauxel",
                        IBAN,
                        Optional.of("SOGEDEFFXXX"),
                        true));
    }

    private void chart(ChartKind kind, String code, String name) {
        city.done(City.MONA, new MasterDataCommand.PutChartEntry(Scope.CITY, kind, code, name, true));
    }

    private void person(String id, String name, String role, Scope where, Optional<Long> limit) {
        String initials =
                Stream.of(name.split(" ")).map(word -> word.substring(0, 1)).reduce("", String::concat);
        city.done("admin", new DirectoryCommand.AddPerson(id, name, initials, Optional.empty()));
        city.done("admin", assign(id, role, where, limit));
    }

    private static Command role(String id, String... rights) {
        return new DirectoryCommand.DefineRole(
                id, id, id, Stream.of(rights).map(Right::new).toList());
    }

    private static Command assign(String person, String role, Scope where, Optional<Long> limit) {
        return new DirectoryCommand.AssignRole(
                person + "." + role, person, role, where, limit, LocalDate.of(2025, 1, 1), Optional.empty());
    }
}
