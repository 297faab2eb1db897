package city.kontor.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.testbed.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"RE-0815,815", "Rg. 2026/17,202617", "2026-17,202617", "Nr 4711,4711", "REX-1,rex1", "0,0", "A 1,a1"})
    void numbersAreComparedWithoutDecoration(String number, String key) {
        assertThat(Duplicates.numberKey(number)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller GmbH,müller",
        "Müller & Co. KG,müller",
        "M-Ü-L-L-E-R e.K.,müller",
        "Agentur Agnes AG,agenturagnes"
    })
    void namesAreComparedWithoutLegalForm(String name, String key) {
        assertThat(Duplicates.nameKey(name)).isEqualTo(key);
    }

    @Test
    void theStrongestLikenessIsNamedAndOnlyOfTheSameSeller() {
        try (var office = new Office(Engine.SQLITE, directory)) {
            office.register("a", Office.data("4711"));
            office.register("b", Office.data("4711", 5_000, 950));
            assertThat(match(office, "b")).isEqualTo(DuplicateMatch.NUMBER);
            office.done(
                    Office.ANNA,
                    new ClerkCommand.RegisterInvoice(
                            Office.WORKS,
                            "c",
                            Office.documents("a"),
                            InvoiceData.EMPTY,
                            java.util.List.of(),
                            office.today(),
                            java.util.Optional.empty()));
            assertThat(match(office, "c")).isEqualTo(DuplicateMatch.SAME_DOCUMENT);
            office.register("d", Office.data("4711").with(Seller.EMPTY));
            assertThat(office.invoice("d").suspicion()).isEmpty();
        }
    }

    @Test
    void twoDocumentsSplitFromOneStackAreNoDuplicatesOfEachOther() {
        try (var office = new Office(Engine.SQLITE, directory)) {
            office.register("a", Office.data("4711"));
            registerPartOf(office, "a", "b", Office.data("4712", 5_000, 950));
            assertThat(office.invoice("b").suspicion()).isEmpty();
            registerPartOf(office, "a", "c", Office.data("4713"));
            assertThat(match(office, "c")).as("only the number differs").isEqualTo(DuplicateMatch.SAME_DOCUMENT);
        }
    }

    private static void registerPartOf(Office office, String stack, String id, InvoiceData data) {
        office.done(
                Office.ANNA,
                new ClerkCommand.RegisterInvoice(
                        Office.WORKS,
                        id,
                        Office.documents(stack),
                        data,
                        java.util.List.of(),
                        office.today(),
                        java.util.Optional.empty()));
    }

    @Test
    void aCorrectedNumberIsComparedAgainAndASettledQuestionIsNot() {
        try (var office = new Office(Engine.SQLITE, directory)) {
            office.register("a", Office.data("4711"));
            office.register("b", Office.data("4712"));
            office.done(
                    Office.ANNA,
                    new ClerkCommand.CorrectFields(Office.WORKS, "b", office.revision("b"), Office.data("4711")));
            assertThat(match(office, "b")).isEqualTo(DuplicateMatch.NUMBER_AMOUNT_DATE);
            office.done(Office.ANNA, new ClerkCommand.NotADuplicate(Office.WORKS, "b", "Teilrechnung"));
            assertThat(office.invoice("b").suspicion()).isEmpty();
            office.done(
                    Office.ANNA,
                    new ClerkCommand.CorrectFields(
                            Office.WORKS,
                            "b",
                            office.revision("b"),
                            Office.data("4711").with(Terms.NONE)));
            assertThat(office.invoice("b").suspicion()).isEmpty();
        }
    }

    private static DuplicateMatch match(Office office, String id) {
        return office.invoice(id).suspicion().orElseThrow().match();
    }
}
