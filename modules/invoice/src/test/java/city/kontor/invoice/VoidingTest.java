package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoidingTest {
    @TempDir
    Path directory;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(Engine.SQLITE, directory);
        office.furnish();
        office.creditor("k2", "Asphalt Müller Zweigstelle", Office.OTHER_IBAN);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyChangedFieldVoidsWhatItsSignersNoLongerSaw() {
        Map<ChangedField, UnaryOperator<InvoiceData>> changes = changes();
        for (ChangedField field : ChangedField.values()) {
            if (List.of(ChangedField.ACCOUNTS, ChangedField.PARTS, ChangedField.BILLING)
                    .contains(field)) {
                continue;
            }
            String id = "i-" + field;
            office.bring(id, InvoiceState.ORDERED, Office.data(id));
            InvoiceData data = Objects.requireNonNull(changes.get(field))
                    .apply(office.invoice(id).data());
            office.done(ANNA, new ClerkCommand.CorrectFields(WORKS, id, office.revision(id), data));
            var corrected = (ClerkEvent.FieldsCorrected) office.lastEvents.getFirst();
            var voided = (ClerkEvent.ConfirmationsVoided) office.lastEvents.getLast();
            assertThat(corrected.changed()).containsExactly(field);
            assertThat(voided.cause()).isEqualTo(VoidCause.FIELDS_CORRECTED);
            boolean factsFall = field.voidsFrom() == Step.FACTS;
            assertThat(voided.steps())
                    .as("%s", field)
                    .isEqualTo(
                            factsFall
                                    ? List.of(Step.FACTS, Step.AMOUNT, Step.ORDER)
                                    : List.of(Step.AMOUNT, Step.ORDER));
            Invoice after = office.invoice(id);
            assertThat(after.state()).isEqualTo(factsFall ? InvoiceState.CHECKING : InvoiceState.FACTS_CONFIRMED);
            assertThat(after.orderedIban()).isEmpty();
            assertThat(after.data()).isEqualTo(data);
        }
    }

    @Test
    void otherAccountLinesVoidEverything() {
        office.bring("i", InvoiceState.AMOUNT_CONFIRMED, Office.data("1"));
        office.done(
                ANNA,
                new ClerkCommand.AssignAccounts(
                        WORKS,
                        "i",
                        office.revision("i"),
                        LineBasis.NET,
                        List.of(
                                new AccountLine("12.01.01", "5221", "6600", 60_000),
                                new AccountLine("12.01.01", "5431", "6600", 40_000))));
        assertThat(office.invoice("i").signatures()).isEmpty();
        assertThat(office.invoice("i").state()).isEqualTo(InvoiceState.CHECKING);
        assertThat(((ClerkEvent.ConfirmationsVoided) office.lastEvents.getLast()).cause())
                .isEqualTo(VoidCause.ACCOUNTS_ASSIGNED);
    }

    @Test
    void withdrawingOneConfirmationVoidsTheLaterOnes() {
        office.bring("i", InvoiceState.BOOKED, Office.data("1"));
        office.done(Office.BERT, new ClerkCommand.WithdrawConfirmation(WORKS, "i", Step.AMOUNT, "Rabatt übersehen"));
        assertThat(office.invoice("i").state()).isEqualTo(InvoiceState.FACTS_CONFIRMED);
        assertThat(office.invoice("i").signatures()).containsOnlyKeys(Step.FACTS);
        assertThat(((ClerkEvent.ConfirmationsVoided) office.lastEvents.getLast()).steps())
                .containsExactly(Step.ORDER, Step.BOOK);
    }

    @Test
    void withdrawingNeedsTheRightOfTheStepItself() {
        office.bring("i", InvoiceState.FACTS_CONFIRMED, Office.data("1"));
        assertThat(office.verdict(
                        Office.holding("edgar", Office.own(InvoiceRights.EDIT, WORKS)),
                        new ClerkCommand.WithdrawConfirmation(WORKS, "i", Step.FACTS, "Grund")))
                .isEqualTo("invoice.noRight");
    }

    @Test
    void changingNothingVoidsNothing() {
        office.bring("i", InvoiceState.ORDERED, Office.data("1"));
        Invoice before = office.invoice("i");
        office.done(ANNA, new ClerkCommand.CorrectFields(WORKS, "i", before.revision(), before.data()));
        office.done(
                ANNA,
                new ClerkCommand.AssignAccounts(WORKS, "i", before.revision(), before.lineBasis(), before.lines()));
        office.done(ANNA, new ClerkCommand.AddNote(WORKS, "i", "nur ein Vermerk", Optional.empty()));
        assertThat(office.invoice("i").revision()).isEqualTo(before.revision());
        assertThat(office.invoice("i").signatures()).isEqualTo(before.signatures());
    }

    @Test
    void aNewBookingAfterAVoidedOneGetsANewNumber() {
        office.bring("i", InvoiceState.BOOKED, Office.data("1"));
        office.done(Office.DORA, new ClerkCommand.WithdrawConfirmation(WORKS, "i", Step.BOOK, "falsches Jahr"));
        office.done(Office.DORA, new TreasuryCommand.Book(WORKS, "i", office.revision("i")));
        assertThat(((TreasuryEvent.InvoiceBooked) office.lastEvents.getFirst()).bookingNumber())
                .isEqualTo("BU-2026-000002");
    }

    private static Map<ChangedField, UnaryOperator<InvoiceData>> changes() {
        var changes = new EnumMap<ChangedField, UnaryOperator<InvoiceData>>(ChangedField.class);
        changes.put(ChangedField.NUMBER, data -> data.with(heading(data, "X", data.heading())));
        changes.put(
                ChangedField.ISSUE_DATE,
                data -> data.with(Heading.of(data.heading().number().orElseThrow(), LocalDate.of(2026, 10, 1))));
        changes.put(ChangedField.ORDER_REFERENCE, data -> data.with(texts(data, "B-1", "", "", "")));
        changes.put(ChangedField.LEITWEG_ID, data -> data.with(texts(data, "", "05-1-1", "", "")));
        changes.put(ChangedField.CUSTOMER_NUMBER, data -> data.with(texts(data, "", "", "K-1", "")));
        changes.put(ChangedField.SUBJECT, data -> data.with(texts(data, "", "", "", "Asphalt")));
        changes.put(ChangedField.SELLER, data -> data.with(seller(data, "Anderer Name", Office.IBAN, "k1")));
        changes.put(
                ChangedField.CREDITOR,
                data -> data.with(seller(data, data.seller().name().orElseThrow(), Office.IBAN, "k2")));
        changes.put(
                ChangedField.BANK_ACCOUNT,
                data -> data.with(seller(data, data.seller().name().orElseThrow(), Office.OTHER_IBAN, "k1")));
        changes.put(ChangedField.AMOUNTS, data -> data.with(Amounts.euro(90_000, 29_000)));
        changes.put(
                ChangedField.TERMS,
                data -> data.with(
                        new Terms(data.terms().dueDate(), Optional.of(new Discount(200, LocalDate.of(2026, 11, 15))))));
        return changes;
    }

    private static Heading heading(InvoiceData data, String number, Heading old) {
        return Heading.of(
                number, old.issueDate().orElse(data.heading().issueDate().orElseThrow()));
    }

    private static Heading texts(InvoiceData data, String order, String leitweg, String customer, String subject) {
        return new Heading(
                data.heading().number(),
                data.heading().issueDate(),
                given(order),
                given(leitweg),
                given(customer),
                given(subject));
    }

    private static Seller seller(InvoiceData data, String name, String iban, String creditor) {
        return new Seller(
                Optional.of(name),
                data.seller().vatId(),
                data.seller().taxNumber(),
                Optional.of(iban),
                data.seller().bic(),
                Optional.of(creditor));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
