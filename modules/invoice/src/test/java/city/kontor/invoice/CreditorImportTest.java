package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.BERT;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.csv.CsvException;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.csv.Preview.Standing;
import city.kontor.invoice.MasterDataCommand.ImportedCreditor;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditorImportTest {
    private static final String FILE = """
            Name;USt-IdNr.;PLZ;Ort;IBAN
            Asphalt Müller GmbH & Co. KG;;44575;Castrop-Rauxel;DE02120300000000202051
            Neuland Papier GmbH;DE 136 695 976;10115;Berlin;
            Falsche Ziffer AG;DE136695975;;;
            Falsche IBAN OHG;;;;DE02120300000000202052
            Neuland Papier GmbH;;10117;Berlin;
            """;

    @TempDir
    Path folder;

    @Test
    void eachLineIsNewChangedUnchangedOrFaultyForAReason() throws CsvException {
        try (var office = new Office(Engine.SQLITE, folder)) {
            office.furnish();
            Preview<ImportedCreditor> preview = preview(office, FILE);
            assertThat(preview.rows())
                    .extracting(Preview.Row::standing)
                    .containsExactly(Standing.CHANGED, Standing.NEW, Standing.FAULTY, Standing.FAULTY, Standing.FAULTY);
            assertThat(preview.rows().stream().flatMap(row -> row.faults().stream()))
                    .extracting(Reason::key)
                    .containsExactly("creditor.vatIdDigit", "invoice.ibanWrong", "creditor.twice");
        }
    }

    @Test
    void aNewBankAccountWaitsForASecondPerson() throws CsvException {
        try (var office = new Office(Engine.SQLITE, folder)) {
            office.furnish();
            List<ImportedCreditor> values = preview(office, FILE).values();
            office.done(ANNA, new MasterDataCommand.ImportCreditors(Scope.CITY, values, "kreditoren.csv"));
            Creditor known = creditor(office, "k1");
            assertThat(known.account().map(BankAccount::iban)).contains(Office.IBAN);
            assertThat(known.data().town()).contains("Castrop-Rauxel");
            assertThat(known.proposal()).hasValueSatisfying(proposal -> {
                assertThat(proposal.account().iban()).isEqualTo(Office.OTHER_IBAN);
                assertThat(proposal.evidence()).isEqualTo("kreditoren.csv");
            });
            assertThat(office.refused(ANNA, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN)))
                    .isEqualTo("duty.iban");
            office.done(BERT, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN));
            assertThat(creditor(office, "new-1").number()).contains("KR-000002");
            String again = FILE.lines().limit(3).reduce("", (all, line) -> all + line + "\n");
            assertThat(preview(office, again).rows())
                    .extracting(Preview.Row::standing)
                    .containsOnly(Standing.UNCHANGED);
        }
    }

    @Test
    void nothingIsTakenOverByHalves() {
        try (var office = new Office(Engine.SQLITE, folder)) {
            office.furnish();
            var sound = new ImportedCreditor("n1", CreditorData.named("Eins"), Optional.empty());
            var wrong = new ImportedCreditor(
                    "n2", CreditorData.named("Zwei"), Optional.of(new BankAccount("DE00", Optional.empty())));
            assertThat(office.refused(
                            ANNA, new MasterDataCommand.ImportCreditors(Scope.CITY, List.of(sound, wrong), "x.csv")))
                    .isEqualTo("invoice.ibanWrong");
            assertThat(office.<Optional<Creditor>>read(dsl -> new MasterDataQueries(dsl).creditor("n1")))
                    .isEmpty();
        }
    }

    private static Creditor creditor(Office office, String id) {
        Optional<Creditor> found = office.read(dsl -> new MasterDataQueries(dsl).creditor(id));
        return found.orElseThrow();
    }

    private static Preview<ImportedCreditor> preview(Office office, String file) throws CsvException {
        List<Creditor> all = office.read(dsl -> new MasterDataQueries(dsl).creditors("", 0, 100));
        var ids = new AtomicInteger();
        var known = new CreditorImport.Known() {
            @Override
            public Optional<Creditor> byNumber(String number) {
                return all.stream()
                        .filter(one -> one.number().equals(Optional.of(number)))
                        .findFirst();
            }

            @Override
            public Optional<Creditor> byVatId(String vatId) {
                return all.stream()
                        .filter(one -> one.data().vatId().equals(Optional.of(vatId)))
                        .findFirst();
            }

            @Override
            public List<Creditor> byName(String name) {
                return all.stream()
                        .filter(one -> one.data().name().equalsIgnoreCase(name))
                        .toList();
            }
        };
        return new CreditorImport(known, () -> "new-" + ids.incrementAndGet())
                .preview(CsvTable.read(file.getBytes(StandardCharsets.UTF_8), CreditorImport.COLUMNS));
    }
}
