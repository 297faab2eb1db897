package city.kontor.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.kernel.Actor;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.CheckResult;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProfileCommand;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.ScanResult;
import city.kontor.scanning.ScanningFeature;
import city.kontor.scanning.ScanningRights;
import city.kontor.testbed.Engine;
import city.kontor.testbed.RuleDesk;
import city.kontor.wire.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditReportTest {
    private static final Actor SELMA = RuleDesk.actor("Selma Scan", ScanningRights.all());
    private static final String SHA = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void tellsAnAuditorWhatWasScannedByWhomAndHowToProveIt() throws IOException {
        try (var desk = new RuleDesk(
                Engine.SQLITE, folder, new ScanningFeature(), new JsonCodec(), Instant.parse("2026-11-02T08:00:00Z"))) {
            var scope = ScanningRights.STATIONS;
            desk.done(SELMA, new ProfileCommand.PutProfile(scope, "p", "Jugendhilfe, ersetzend", settings()));
            desk.done(SELMA, new BatchCommand.OpenBatch(scope, "b", "p", 1, "Oktober", Optional.of(4)));
            desk.done(
                    SELMA,
                    new BatchCommand.FinishScan(
                            scope,
                            "b",
                            new ScanResult(
                                    3,
                                    1,
                                    "fi-7160",
                                    List.of("Leere Seite ausgelassen: Scan.tif, Seite 2"),
                                    "Leerseite")));
            desk.done(SELMA, new BatchCommand.FinishCheck(scope, "b", check(List.of(2), "Eselsohr")));
            desk.done(SELMA, new BatchCommand.FinishCheck(scope, "b", check(List.of(), "")));
            desk.done(SELMA, new BatchCommand.FinishIndex(scope, "b", 3, 1));
            desk.done(
                    SELMA,
                    new BatchCommand.ReleaseDocument(
                            scope, "b", new ReleasedDocument("d", "Rechnung Heizung", 3, SHA, SHA)));
            desk.done(SELMA, new BatchCommand.ArchiveBatch(scope, "b", ""));
            String text = new PDFTextStripper().getText(Loader.loadPDF(report(desk)));
            assertThat(text)
                    .contains("Prüfbericht ersetzendes Scannen, 01.11.2026 bis 30.11.2026")
                    .contains("Jugendhilfe, ersetzend, Version 1: 300 dpi")
                    .contains("beanstandete Seiten 1")
                    .contains("ST-2026-000001 · Abgeschlossen")
                    .contains("3 von 4 Seiten")
                    .contains("Gescannt von Selma Scan am 02.11.2026")
                    .contains("Leere Seite ausgelassen: Scan.tif, Seite 2")
                    .contains("Eselsohr")
                    .contains("SHA-256 " + SHA.substring(0, 20));
        }
    }

    private static byte[] report(RuleDesk desk) {
        return desk.read(rows -> {
            var bytes = new ByteArrayOutputStream();
            try {
                new AuditReport(Texts.of(Language.GERMAN), rows, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                        .write(bytes, Instant.parse("2026-12-01T08:00:00Z"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    private static CheckResult check(List<Integer> faulty, String note) {
        return new CheckResult(3, List.of(1, 2, 3), faulty, note);
    }

    private static Profile.Settings settings() {
        return new Profile.Settings(
                300,
                Profile.Colour.GREY,
                true,
                Profile.SeparatorKind.SHEET,
                Profile.DocumentClass.INVOICE,
                ProtectionClass.NORMAL,
                true,
                Profile.Output.MIXED);
    }
}
