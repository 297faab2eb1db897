package city.kontor.demo.city;

import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveCommand;
import city.kontor.efile.FileCommand;
import city.kontor.efile.Participant;
import city.kontor.efile.Verdict;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Files of the demo city that were closed many years ago: due, on hold, offered to the archive, and one that is destroyed. */
final class CityArchive {
    /** How long the city has had its files. */
    static final int YEARS = 13;

    private static final Scope ROADS = Scope.department("tiefbau");
    private static final String OFFER = "demo-offer-lights";
    private static final String MARKET = "demo-file-market-lights";
    private static final String PARK = "demo-file-park-lights";
    private static final String HELD = "demo-file-bridge-path";
    private static final String GONE = "demo-file-drillings";

    private final CityBooks books;
    private final Filing filing;
    private final LocalDate today;

    CityArchive(CityBooks books, Filing filing, LocalDate today) {
        this.books = books;
        this.filing = filing;
        this.today = today;
    }

    /** What was done and closed in former years. */
    void longAgo() throws IOException {
        closed(GONE, "66.2", "Probebohrungen Parkplatz", "Bohrprotokoll");
        closed(MARKET, "66.3", "Beleuchtung Marktplatz", "Abnahme Beleuchtung");
        closed(PARK, "66.3", "Beleuchtung Stadtpark", "Abnahme Stadtpark");
        books.office().goTo(today.minusYears(12), LocalTime.of(9, 0));
        closed("demo-file-verges", "66.2", "Straßenbegleitgrün Nord", "Auftrag Grünpflege");
        closed("demo-file-gullies", "66.2", "Reinigung der Straßenabläufe", "Auftrag Reinigung");
        closed(HELD, "66.2", "Geländer Brückenweg", "Mängelanzeige");
        books.office().goTo(today.minusYears(6), LocalTime.of(9, 0));
        closed("demo-file-winter", "66.2", "Winterdienst, Einsatzpläne", "Einsatzplan");
    }

    private void closed(String id, String key, String title, String letter) throws IOException {
        filing.closed(
                ROADS,
                id,
                key,
                title,
                letter,
                new Participant(
                        filing.id("participant"),
                        "Bauhof Emscher GmbH",
                        "Auftragnehmer",
                        "Hafenstraße 9",
                        "44579",
                        "Castrop-Rauxel",
                        "",
                        ""));
    }

    /** What the registry has done with them in the last weeks. */
    void lately() {
        filing.give(Staff.REGISTRY, new FileCommand.HoldFile(ROADS, HELD, "Klage eines Anliegers gegen die Stadt"));
        filing.give(
                Staff.REGISTRY,
                new ArchiveCommand.OfferFiles(
                        ROADS, OFFER, "Beleuchtung und Unterhaltung", "Stadtarchiv", List.of(MARKET, PARK, GONE)));
        filing.give(
                Staff.REGISTRY,
                new ArchiveCommand.Appraise(
                        ROADS,
                        OFFER,
                        List.of(
                                new Verdict(MARKET, Optional.empty(), Appraisal.ARCHIVE),
                                new Verdict(GONE, Optional.empty(), Appraisal.DESTROY)),
                        "Schreiben des Stadtarchivs, Zeichen 41-20"));
        filing.give(Staff.REGISTRY, new ArchiveCommand.ProposeDestruction(ROADS, OFFER, List.of(GONE), ""));
        filing.give(Staff.TIEFBAU_HEAD, new ArchiveCommand.DestroyFiles(ROADS, OFFER, List.of(GONE)));
    }
}
