package city.kontor.app.invoice;

import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Urgency;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.Step;
import city.kontor.invoice.Terms;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.WorkKind;
import city.kontor.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/** How states, deadlines and amounts of invoices are said and coloured, everywhere alike. */
final class InvoiceWords {
    private final Texts texts;
    private final Formats formats;

    InvoiceWords(Texts texts) {
        this.texts = texts.beside(InvoiceWords.class);
        formats = texts.formats();
    }

    Texts texts() {
        return texts;
    }

    String state(InvoiceState state) {
        return texts.get("state." + state.name());
    }

    /** As above; of an invoice of which a part is paid it says that. */
    String state(InvoiceSummary invoice) {
        boolean partly = invoice.state() == InvoiceState.BOOKED
                && invoice.parts().filter(sums -> sums.paidCents() > 0).isPresent();
        return partly ? texts.get("state.partlyPaid") : state(invoice.state());
    }

    /** As above. */
    String state(Invoice invoice) {
        boolean partly = invoice.state() == InvoiceState.BOOKED
                && invoice.parts().stream().anyMatch(part -> part.state().paid());
        return partly ? texts.get("state.partlyPaid") : state(invoice.state());
    }

    static Tone tone(InvoiceState state) {
        return switch (state) {
            case RECEIVED, CHECKING, FACTS_CONFIRMED, AMOUNT_CONFIRMED -> Tone.INFO;
            case ORDERED, BOOKED, IN_RUN -> Tone.NEUTRAL;
            case PAID, SETTLED -> Tone.SUCCESS;
            case IN_QUERY -> Tone.WARNING;
            case REJECTED, DUPLICATE, CANCELLED -> Tone.DANGER;
        };
    }

    String state(PaymentRun.State state) {
        return texts.get("run.state." + state.name());
    }

    static Tone tone(PaymentRun.State state) {
        return switch (state) {
            case OPEN -> Tone.NEUTRAL;
            case CLOSED, FIRST_RELEASED -> Tone.INFO;
            case RELEASED, SETTLED -> Tone.SUCCESS;
            case DISCARDED -> Tone.DANGER;
        };
    }

    String kind(WorkKind kind) {
        return texts.get("kind." + kind.name());
    }

    String step(Step step) {
        return texts.get("step." + step.name());
    }

    static Tone tone(Escalation escalation) {
        return urgency(escalation).tone();
    }

    static Urgency urgency(Escalation escalation) {
        return switch (escalation) {
            case NONE -> Urgency.NONE;
            case DUE_SOON -> Urgency.SOON;
            case DISCOUNT_ENDING -> Urgency.ENDING;
            case OVERDUE -> Urgency.OVERDUE;
            case DUNNED -> Urgency.REMINDED;
        };
    }

    /** The deadline and how far away it is: "Skonto bis 26.11. · noch 3 Tage". Empty where there is none. */
    String deadline(Terms terms, Optional<LocalDate> deadline, LocalDate today) {
        return deadline.map(day -> {
                    boolean discount = terms.discount()
                            .filter(offer -> offer.until().equals(day))
                            .isPresent();
                    return discount
                            ? texts.get("deadline.discount", formats.date(day), Deadlines.days(texts, day, today))
                            : Deadlines.due(texts, day, today);
                })
                .orElse("");
    }

    /** As above; of an invoice that a reminder came in for "Mahnung 2 · fällig 02.12.2026". */
    String deadline(InvoiceSummary invoice, LocalDate today) {
        return invoice.dunningLevel()
                .filter(level -> invoice.escalation(today) == Escalation.DUNNED)
                .map(level -> invoice.terms()
                        .dueDate()
                        .map(due -> texts.get("deadline.dunned", level, formats.date(due)))
                        .orElseGet(() -> texts.get("deadline.dunnedOnly", level)))
                .orElseGet(() -> deadline(invoice.terms(), invoice.deadline(today), today));
    }

    String money(long cents) {
        return formats.money(Money.euro(cents));
    }

    String money(Optional<Long> cents) {
        return cents.map(this::money).orElse("");
    }

    /** "Rechnung RE-2026-000017, Elektro Berg GmbH". */
    String title(InvoiceSummary invoice) {
        String number = invoice.registerNumber().or(invoice::number).orElse("");
        return texts.get("search.title", number, invoice.sellerName().orElse(texts.get("seller.unknown")));
    }

    /** "1.190,00 €, sachlich richtig". */
    String context(InvoiceSummary invoice) {
        return texts.get("search.context", money(invoice.grossCents()), state(invoice.state()));
    }
}
