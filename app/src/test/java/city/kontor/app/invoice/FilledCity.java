package city.kontor.app.invoice;

import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Discount;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.kernel.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts invoices of every state into a city, for pictures. */
final class FilledCity {
    private static final List<SampleLayout> LAYOUTS =
            List.of(SampleLayout.DIN_B_CLASSIC, SampleLayout.BAND_MODERN, SampleLayout.CRAFT_MIXED);

    private FilledCity() {}

    static City in(Path folder) {
        var city = new City(folder);
        LocalDate today = City.TODAY;
        city.register(1, SampleLayout.DIN_B_CLASSIC, due(2), offer(300, 2), "Asphaltarbeiten Bahnhofstraße");
        city.accounts("invoice-01", City.ANNA);
        city.register(2, SampleLayout.BAND_MODERN, due(-3), none(), "Winterdienst November");
        city.register(3, SampleLayout.FULL_GRID, due(21), none(), "Verkehrszeichen");
        city.register(4, SampleLayout.DIN_A_COMPACT, due(5), none(), "Wartung Signalanlagen");
        city.accounts("invoice-04", City.ANNA);
        city.facts("invoice-04", City.ANNA);
        city.register(5, SampleLayout.CRAFT_MIXED, due(14), offer(200, 9), "Gehwegplatten");
        city.accounts("invoice-05", City.BERND);
        city.facts("invoice-05", City.BERND);
        city.register(6, SampleLayout.SIDEBAR, due(30), none(), "Planung Radweg, 3. Abschlag");
        city.accounts("invoice-06", City.ANNA);
        city.facts("invoice-06", City.ANNA);
        city.amount("invoice-06", City.BERND);
        city.register(7, SampleLayout.CENTRED_SERIF, due(10), none(), "Streusalz");
        city.accounts("invoice-07", City.ANNA);
        city.facts("invoice-07", City.ANNA);
        city.done(
                City.BERND,
                new ClerkCommand.AddNote(
                        City.WORKS, "invoice-07", "Lieferschein fehlt noch, Bauhof fragt nach.", Optional.of(today)));
        city.oneAccount("invoice-07", City.BERND);
        for (int seed = 8; seed <= 13; seed++) {
            city.register(
                    seed,
                    LAYOUTS.get(seed % LAYOUTS.size()),
                    due(seed),
                    seed % 2 == 0 ? offer(200, seed - 6) : none(),
                    "Unterhaltung Straßen, Los " + seed);
            city.booked("invoice-%02d".formatted(seed));
        }
        city.run("run-1", "invoice-08", "invoice-09");
        city.done(City.KARLA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "run-1"));
        city.done(City.KARLA, new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, "run-1", city.file("run-1")));
        city.run("run-2", "invoice-10");
        city.register(14, SampleLayout.MUNICIPAL, due(12), none(), "Entwässerung Schulhof");
        city.done(
                City.ANNA,
                new ClerkCommand.AskDepartment(
                        City.WORKS, "invoice-14", City.SCHOOLS, "Wurde die Leistung am Schulhof abgenommen?"));
        city.register(15, SampleLayout.DIN_B_CLASSIC, due(25), none(), "Markierungsarbeiten");
        city.done(
                City.ANNA,
                new ClerkCommand.RejectToSender(
                        City.WORKS,
                        "invoice-15",
                        city.invoice("invoice-15").revision(),
                        "Die Leistung wurde nicht beauftragt."));
        city.done(
                City.MONA,
                new MasterDataCommand.ProposeIban(
                        Scope.CITY,
                        city.invoice("invoice-03").data().seller().creditorId().orElseThrow(),
                        "DE02120300000000202051",
                        Optional.of("BYLADEM1001"),
                        "Rückruf unter der Nummer aus dem Vertrag vom 12.03.2024"));
        city.morning();
        return city;
    }

    private static Optional<LocalDate> due(int days) {
        return Optional.of(City.TODAY.plusDays(days));
    }

    private static Optional<Discount> offer(long percentHundredths, int days) {
        return Optional.of(new Discount(percentHundredths, City.TODAY.plusDays(days)));
    }

    private static Optional<Discount> none() {
        return Optional.empty();
    }
}
