package city.kontor.app.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceFile;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.rules.Finding;
import city.kontor.einvoice.rules.RuleSet;
import city.kontor.einvoice.rules.Verdict;
import city.kontor.testbed.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EInvoiceModelTest {
    private static final Texts TEXTS = Texts.of(Language.GERMAN);
    private static final Verdict SOUND =
            new Verdict(Optional.of(new RuleSet("XRechnung", Optional.empty())), List.of());

    private final EInvoiceModel rich = model(RichInvoice.read(RichInvoice.xml()), List.of());

    private static EInvoiceModel model(EInvoice invoice, List<Attachment> beside) {
        return new EInvoiceModel(TEXTS, invoice, SOUND, beside);
    }

    @Test
    void everyValueStandsInExactlyOnePlace() {
        EInvoice invoice = RichInvoice.read(RichInvoice.xml());
        assertThat(entries(invoice.terms())).hasSizeGreaterThan(130);
        assertNothingIsLost(invoice);
    }

    @Test
    void nothingIsLostOfTheSharedInvoices() throws IOException, UnreadableException {
        Optional<Path> folder = SharedData.folder();
        assumeTrue(folder.isPresent(), "no shared data beside the project");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.get().resolve("invoices"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        var reader = new InvoiceXml();
        for (Path file : files) {
            assertNothingIsLost(reader.read(InvoiceFile.open(file).xml()));
        }
    }

    private static void assertNothingIsLost(EInvoice invoice) {
        EInvoiceModel model = model(invoice, List.of());
        assertThat(model.facts().stream().map(Fact::entry)).containsExactlyElementsOf(entries(invoice.terms()));
        assertThat(shown(model.letter())).containsExactlyInAnyOrderElementsOf(model.facts());
        assertThat(model.letter().extras()).isEqualTo(invoice.extras());
        assertThat(model.letter().files().stream()
                        .flatMap(file -> file.file().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(invoice.attachments());
    }

    private static List<Entry> entries(Section section) {
        var all = new ArrayList<>(section.entries());
        section.sections().forEach(inner -> all.addAll(entries(inner)));
        return all;
    }

    private static List<Fact> shown(Letter letter) {
        var shown = new ArrayList<>(letter.title());
        Stream.of(letter.head(), letter.seller(), letter.buyer(), letter.delivery(), letter.totals(), letter.payment())
                .forEach(block -> add(shown, block.rows()));
        letter.more().forEach(block -> add(shown, block.rows()));
        add(shown, letter.notes());
        for (LineItem line : letter.lines()) {
            Stream.of(line.number(), line.item(), line.quantity(), line.price(), line.tax(), line.net())
                    .forEach(shown::addAll);
            add(shown, line.more());
        }
        for (Charge charge : letter.charges()) {
            shown.addAll(charge.reason());
            shown.addAll(charge.amount());
            add(shown, charge.about());
        }
        for (Tax tax : letter.taxes()) {
            Stream.of(tax.category(), tax.base(), tax.amount()).forEach(shown::addAll);
            add(shown, tax.more());
        }
        letter.files().forEach(file -> add(shown, file.about()));
        return shown;
    }

    private static void add(List<Fact> shown, List<Row> rows) {
        rows.forEach(row -> shown.addAll(row.facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BT-2 | 02.11.2026
            BT-3 | Schlussrechnung für Bauleistungen
            BT-5 | Euro
            BT-24 | XRechnung 3.0
            BT-29 | 4012345000009 (GLN)
            BT-40 | Deutschland
            BT-81 | SEPA-Überweisung
            BT-84 | DE02 1203 0000 0000 2020 51
            BT-94 | 5 %
            BT-115 | 2.429,20 €
            BT-129 | 12,5
            BT-130 | Stück
            BT-146 | 249,00
            BT-159 | Niederlande
            """)
    void saysValuesAsPeopleWriteThem(String term, String text) {
        assertThat(first(term).text().replace('\u00a0', ' ')).isEqualTo(text);
    }

    @Test
    void saysUntilWhenADiscountIsToBeHadAndWhatItSaves() {
        assertThat(first("BT-20").text().replace('\u00a0', ' ')).isEqualTo("""
                2 % Skonto bis 12.11.2026 (spart 48,58 €)
                1 % Skonto bis 22.11.2026 (spart 24,29 €)
                Danach 30 Tage netto.""");
    }

    @Test
    void leavesWhatItCannotReadAsItIsWritten() {
        var odd = new String(RichInvoice.xml(), StandardCharsets.UTF_8)
                .replace("<cbc:IssueDate>2026-11-02", "<cbc:IssueDate>2. November")
                .replace("2429.20<", "viel<")
                .replace("EUR</cbc:Doc", "TALER</cbc:Doc");
        EInvoiceModel model = model(RichInvoice.read(odd.getBytes(StandardCharsets.UTF_8)), List.of());
        assertThat(texts(model, "BT-2")).containsExactly("2. November");
        assertThat(texts(model, "BT-115").getFirst()).startsWith("viel");
        assertThat(texts(model, "BT-5")).containsExactly("TALER");
        assertNothingIsLost(RichInvoice.read(odd.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leitweg | BT-10
            BT-13 | BT-13
            bt13 | BT-13
            Steuervertretung | BT-62
            DE021203 | BT-84
            2.429,20 | BT-115
            48,58 | BT-20
            """)
    void findsByNameNumberAndValue(String words, String term) {
        rich.filterProperty().set(words);
        assertThat(rich.matches()).extracting(Fact::id).contains(term).hasSizeLessThan(12);
    }

    @Test
    void findsNothingWhereNothingIs() {
        rich.filterProperty().set("Einhorn");
        assertThat(rich.matches()).isEmpty();
    }

    @Test
    void aFindingLeadsToTheValueItNames() {
        assertThat(target("Der zu zahlende Betrag (BT-115) ist falsch.", "Invoice"))
                .satisfies(target -> assertThat(target.fact()).hasValue(first("BT-115")))
                .satisfies(target -> assertThat(target.part()).isEqualTo(LetterPart.TOTALS));
    }

    @Test
    void aFindingInALineLeadsIntoThatLine() {
        EInvoiceModel.Target target = target("Der Nettobetrag (BT-131) ist falsch.", "Invoice/InvoiceLine[2]/Price");
        assertThat(target.fact().orElseThrow().line()).isEqualTo(2);
        assertThat(target.fact().orElseThrow().raw()).isEqualTo("640.00");
        assertThat(target("Irgendetwas", "Invoice/InvoiceLine")
                        .fact()
                        .orElseThrow()
                        .line())
                .isEqualTo(1);
    }

    @Test
    void aFindingOfAMissingValueLeadsToWhereItBelongs() {
        EInvoiceModel.Target target = target("Die Gläubiger-ID fehlt (BT-90).", "Invoice");
        assertThat(target.fact()).isEmpty();
        assertThat(target.part()).isEqualTo(LetterPart.PAYMENT);
    }

    private EInvoiceModel.Target target(String message, String location) {
        return rich.target(new Finding("BR-X", Finding.Level.ERROR, message, location));
    }

    private Fact first(String term) {
        return rich.facts().stream()
                .filter(fact -> fact.id().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(EInvoiceModel model, String term) {
        return model.facts().stream()
                .filter(fact -> fact.id().equals(term))
                .map(Fact::text)
                .toList();
    }
}
