package city.kontor.demo.city;

import city.kontor.blobs.DiskBlobStore;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.directory.accounts.Accounts;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.Migrator;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * Builds the demo city in the data directory of a server that is not running: everything is done by commands in the
 * name of its people, judged by the rules, so that its history is a real one. The same day always gives the same city.
 */
public final class DemoCity {
    private final Path data;
    private final LocalDate today;
    private final OcrPool ocr;
    private final Suite suite = Suite.standard();
    private final Office office;

    /**
     * @param data the server's data directory
     * @param today the day on which the city is looked at; everything has happened in the weeks before, but for some old files
     * @param ocr reads the letters that have no text of their own
     */
    public DemoCity(Path data, LocalDate today, OcrPool ocr) {
        this.data = data;
        this.today = today;
        this.ocr = ocr;
        office =
                new Office(suite.features(), new JsonCodec(), today.minusYears(CityArchive.YEARS), LocalTime.of(7, 30));
    }

    /** Whether the directory holds a whole demo city already. */
    public static boolean isBuilt(Path data) {
        return Files.exists(data.resolve("demo-city"));
    }

    /** The letter of an invoice of this city once more: somebody sent it twice. @param number of the invoice, from 0 */
    public static byte[] letterAgain(int number, LocalDate today) {
        return CityInvoices.letterAgain(number, today);
    }

    /** Builds the city; what an interrupted try left behind is replaced. */
    public void build() throws IOException {
        Files.createDirectories(data);
        for (String leftover : List.of("kontor.db", "kontor.db-wal", "kontor.db-shm")) {
            Files.deleteIfExists(data.resolve(leftover));
        }
        try (Database database = new SqliteDatabase(data.resolve("kontor.db"), Durability.OFF);
                var blobs = new DiskBlobStore(data.resolve("blobs"), office);
                var letters = new Letters(blobs, ocr, Files.createDirectories(data.resolve("letters")))) {
            Journal.prepare(database, suite.features());
            Migrator.migrate(database, List.of(Accounts.migrations()));
            try (Judge judge = new Judge(
                    database, suite.features(), suite.actors(), new JsonCodec(), office, Lease.take(database))) {
                var books = new CityBooks(database, judge, office);
                var people = new CityPeople(books, today);
                people.build();
                var filing = new Filing(books, blobs, today);
                var templates = new CityTemplates(filing);
                var files = new CityFiles(filing);
                var archive = new CityArchive(books, filing, today);
                filing.plan();
                templates.keep();
                archive.longAgo();
                office.goTo(today.minusDays(60), LocalTime.of(7, 30));
                people.accounts();
                archive.lately();
                var scanning = new CityScanning(books, blobs, Files.createDirectories(data.resolve("batches")));
                scanning.profiles();
                files.begin();
                new CityInvoices(books, today, scanning).build(letters);
                new CityPurchases(books, today).build();
                new CityReminders(books, today).build();
                new CityBudgets(books, today.getYear()).plan();
                scanning.waiting();
                files.goOn();
                templates.letter();
            }
        }
        Files.deleteIfExists(data.resolve("letters"));
        delete(data.resolve("batches"));
        Files.writeString(data.resolve("demo-city"), today + "\n");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
