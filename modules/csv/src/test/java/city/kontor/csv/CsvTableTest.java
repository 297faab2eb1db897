package city.kontor.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    private static final List<CsvColumn> COLUMNS = List.of(
            CsvColumn.required("name", "Name", "Kreditor"),
            CsvColumn.required("cents", "Betrag", "Amount"),
            CsvColumn.optional("day", "Fällig am", "Due date"));

    @Test
    void separatorAndEncodingAreGuessed() throws CsvException {
        String german = "\uFEFFName;Betrag;Fällig am;Sonstiges\n\"Müller; Söhne\";1.234,50 €;3.11.2026;x\n";
        CsvTable utf8 = read(german, StandardCharsets.UTF_8);
        assertThat(utf8.separator()).isEqualTo(';');
        assertThat(utf8.ignored()).containsExactly("Sonstiges");
        CsvLine line = utf8.lines().getFirst();
        assertThat(line.text("name")).contains("Müller; Söhne");
        assertThat(line.cents("cents")).contains(123_450L);
        assertThat(line.date("day")).contains(LocalDate.of(2026, 11, 3));
        CsvTable windows = read(german.substring(1), Charset.forName("windows-1252"));
        assertThat(windows.lines().getFirst().text("name")).contains("Müller; Söhne");
        CsvTable english = read("due date,KREDITOR,amount\n2026-11-03,A,\"1,234.5\"\n", StandardCharsets.UTF_8);
        assertThat(english.lines().getFirst().cents("cents")).contains(123_450L);
        assertThat(english.lines().getFirst().date("day")).contains(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|1250", "1.000|100000", "-3,00|-300", "1.234.567,89|123456789", "0.07|7", "1000|100000"})
    void amountsAreReadAsPeopleWriteThem(String written, long cents) throws CsvException {
        CsvLine line = read("Name;Betrag\nA;" + written, StandardCharsets.UTF_8)
                .lines()
                .getFirst();
        assertThat(line.cents("cents")).contains(cents);
    }

    @Test
    void everyFaultOfALineIsNamed() throws CsvException {
        CsvLine line = read("Name;Betrag;Fällig am\n ;zwölf;31.2.2026;zu viel", StandardCharsets.UTF_8)
                .lines()
                .getFirst();
        line.needed("name");
        line.cents("cents");
        line.date("day");
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.faults())
                .extracting(Reason::key)
                .containsExactly("csv.lineLength", "csv.valueMissing", "csv.amountWrong", "csv.dateWrong");
    }

    @Test
    void fractionsOfACentAreNoAmount() throws CsvException {
        CsvLine line =
                read("Name;Betrag\nA;1,005", StandardCharsets.UTF_8).lines().getFirst();
        assertThat(line.cents("cents")).isEmpty();
        assertThat(line.faults()).hasSize(1);
    }

    @Test
    void aFileThatIsNoTableSaysWhy() {
        refused("", "csv.empty");
        refused("Name;Fällig am\n", "csv.columnsMissing");
        refused("Name;Kreditor;Betrag\n", "csv.columnTwice");
        refused("Name;Betrag\nA;\"offen\n", "csv.quoteOpen");
    }

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        CsvException.class,
                        exception -> assertThat(exception.reason().key()).isEqualTo(key));
    }

    private static CsvTable read(String text, Charset charset) throws CsvException {
        return CsvTable.read(text.getBytes(charset), COLUMNS);
    }
}
