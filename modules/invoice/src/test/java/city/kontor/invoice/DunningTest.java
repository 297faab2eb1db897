package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.WORKS;
import static city.kontor.invoice.Office.data;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.store.InvoiceFilter;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DunningTest {
    @TempDir
    Path folder;

    @Test
    void aReminderIsMoreUrgentThanEverythingUntilTheMoneyIsOnItsWay() {
        try (var office = new Office(Engine.SQLITE, folder)) {
            office.furnish();
            office.bring("a", InvoiceState.BOOKED, data("A"));
            String revision = office.revision("a");
            Dunning first = dunning(office, 1);
            office.done(ANNA, new ClerkCommand.RecordDunning(WORKS, "a", first));
            assertThat(office.invoice("a").dunning()).contains(first);
            assertThat(office.revision("a")).isEqualTo(revision);
            assertThat(summary(office).escalation(office.today())).isEqualTo(Escalation.DUNNED);
            office.run("r", "a");
            office.release("r");
            assertThat(summary(office).escalation(office.today())).isEqualTo(Escalation.NONE);
        }
    }

    @Test
    void levelsRiseAndNeverFall() {
        try (var office = new Office(Engine.SQLITE, folder)) {
            office.furnish();
            office.bring("a", InvoiceState.CHECKING, data("A"));
            office.done(ANNA, new ClerkCommand.RecordDunning(WORKS, "a", dunning(office, 2)));
            assertThat(office.refused(ANNA, new ClerkCommand.RecordDunning(WORKS, "a", dunning(office, 1))))
                    .isEqualTo("invoice.dunningLower");
            assertThat(office.refused(ANNA, new ClerkCommand.RecordDunning(WORKS, "a", dunning(office, 4))))
                    .isEqualTo("invoice.dunningWrong");
            office.bring("b", InvoiceState.REJECTED, data("B"));
            assertThat(office.refused(ANNA, new ClerkCommand.RecordDunning(WORKS, "b", dunning(office, 1))))
                    .isEqualTo("invoice.state.rejected");
        }
    }

    private static InvoiceSummary summary(Office office) {
        List<InvoiceSummary> all = office.read(
                dsl -> new InvoiceQueries(dsl).list(InvoiceFilter.ALL, 0, 10).rows());
        return all.getFirst();
    }

    private static Dunning dunning(Office office, int level) {
        return new Dunning(level, office.today(), 5_00, 1_23, "", Optional.empty());
    }
}
