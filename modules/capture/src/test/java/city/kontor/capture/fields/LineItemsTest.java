package city.kontor.capture.fields;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.LineItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of an invoice, read where it adds up. */
final class LineItemsTest {
    private static List<LineItem> read(PrintedPage page) {
        return LineItems.read(List.of(page.text()), page.read());
    }

    @Test
    void takesNothingThatDoesNotAddUp() {
        PrintedPage page = table("130,00");

        assertThat(read(page)).isEmpty();
    }

    @Test
    void takesRowsThatMakeUpTheNetTotal() {
        List<LineItem> items = read(table("125,00"));

        assertThat(items).hasSize(2);
        assertThat(items.getFirst().description()).isEqualTo("Ordner breit");
        assertThat(items.getFirst().quantity()).isEqualTo("10");
        assertThat(items.getFirst().unit()).isEqualTo("Stk");
        assertThat(items.getFirst().unitPrice()).isEqualTo("12.50");
        assertThat(items.getFirst().amount()).isEqualTo("125.00");
        assertThat(items.getLast().position()).isEqualTo(2);
    }

    private static PrintedPage table(String firstAmount) {
        return new PrintedPage(1)
                .at(25, 110, "1")
                .at(35, 110, "Ordner breit")
                .at(100, 110, "10 Stk")
                .at(130, 110, "12,50")
                .at(170, 110, firstAmount)
                .at(25, 116, "2")
                .at(35, 116, "Toner schwarz")
                .at(100, 116, "3 Pkg")
                .at(130, 116, "25,00")
                .at(171.6, 116, "75,00")
                .at(100, 126, "Nettobetrag")
                .at(170, 126, "200,00")
                .at(100, 132, "Umsatzsteuer 19 %")
                .at(171.6, 132, "38,00")
                .at(100, 138, "Gesamtbetrag")
                .at(170, 138, "238,00");
    }
}
