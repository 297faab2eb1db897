package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_PART;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.BankEntry;
import city.kontor.invoice.Duplicates;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Looks for what an open amount of a statement could be for: by amount, account, name and the numbers in its text. */
public final class Candidates {
    private static final int MOST_LOOKED_AT = 200;

    private final DSLContext dsl;

    public Candidates(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The likeliest first. */
    public List<Candidate> of(BankEntry entry, int most) {
        var found = new ArrayList<Candidate>();
        if (entry.amountCents() < 0) {
            runs(-entry.amountCents()).forEach(found::add);
        }
        found.addAll(likely(entry));
        found.sort(Comparator.comparing(Candidate::assignable)
                .thenComparingInt(candidate -> candidate.signs().size())
                .reversed()
                .thenComparing(Candidate::id));
        return found.stream().limit(most).toList();
    }

    private List<Candidate> runs(long cents) {
        return dsl.selectFrom(PAYMENT_RUN)
                .where(PAYMENT_RUN.STATE.eq(PaymentRun.State.RELEASED.name()), PAYMENT_RUN.TOTAL_CENTS.eq(cents))
                .orderBy(PAYMENT_RUN.NUMBER)
                .fetch(row -> new Candidate(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new RunSummary(
                                row.getId(),
                                new Scope(row.getScope()),
                                row.getNumber(),
                                PaymentRun.State.valueOf(row.getState()),
                                LocalDate.parse(row.getExecutionDate()),
                                row.getItemCount().intValue(),
                                row.getTotalCents())),
                        cents,
                        List.of(Candidate.Sign.AMOUNT)));
    }

    /** Invoices that this amount could be for and whose number, seller or subject contain what was typed. */
    public List<Candidate> search(BankEntry entry, String typed, int most) {
        return all(
                        entry,
                        Summaries.contains(INVOICE.SEARCH_KEY, typed),
                        Summaries.contains(INVOICE.SEARCH_KEY, typed),
                        numbers(entry))
                .stream()
                .limit(most)
                .toList();
    }

    private List<Candidate> likely(BankEntry entry) {
        Set<String> numbers = numbers(entry);
        Condition named = DSL.falseCondition();
        if (!numbers.isEmpty()) {
            named = named.or(INVOICE.NUMBER_KEY.in(numbers));
        }
        if (entry.partyIban().isPresent()) {
            named = named.or(CREDITOR.IBAN.eq(entry.partyIban().get()));
        }
        Condition ofPart = INVOICE_PART.PAID_CENTS.eq(Math.abs(entry.amountCents()));
        return all(entry, amount(entry).or(named), ofPart.or(named), numbers);
    }

    private List<Candidate> all(BankEntry entry, Condition whole, Condition part, Set<String> numbers) {
        var found = new ArrayList<>(invoices(entry, whole, numbers));
        found.addAll(parts(entry, part, numbers));
        return found;
    }

    /** Parts that are on their way, or arrived where money came in. */
    private List<Candidate> parts(BankEntry entry, Condition which, Set<String> numbers) {
        Condition waits = INVOICE_PART.STATE.eq(InvoicePart.State.PAID.name());
        if (entry.amountCents() > 0) {
            waits = waits.or(INVOICE_PART.STATE.eq(InvoicePart.State.SETTLED.name()));
        }
        return dsl.select(Summaries.FIELDS)
                .select(CREDITOR.IBAN, CREDITOR.NAME, INVOICE_PART.POSITION, INVOICE_PART.PAID_CENTS)
                .from(INVOICE_PART)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_PART.INVOICE_ID))
                .leftJoin(CREDITOR)
                .on(CREDITOR.ID.eq(INVOICE.CREDITOR_ID))
                .where(waits, which)
                .orderBy(INVOICE_PART.PAID_ON.desc(), INVOICE_PART.ID)
                .limit(MOST_LOOKED_AT)
                .fetch(row -> candidate(
                        entry,
                        numbers,
                        Summaries.read(row),
                        Optional.of(row.get(INVOICE_PART.POSITION).intValue()),
                        row.get(INVOICE_PART.PAID_CENTS),
                        Optional.ofNullable(row.get(CREDITOR.IBAN)),
                        Optional.ofNullable(row.get(CREDITOR.NAME))));
    }

    private static Condition amount(BankEntry entry) {
        long cents = Math.abs(entry.amountCents());
        Condition paid = INVOICE.PAID_CENTS.eq(cents);
        return entry.amountCents() < 0
                ? paid
                : paid.or(INVOICE.STATE.eq(InvoiceState.BOOKED.name()).and(INVOICE.GROSS_CENTS.eq(-cents)));
    }

    /** What was paid and is on its way; for money that came in also what is settled, and credit notes. */
    private List<Candidate> invoices(BankEntry entry, Condition which, Set<String> numbers) {
        Condition waits = INVOICE.STATE.eq(InvoiceState.PAID.name());
        if (entry.amountCents() > 0) {
            waits = waits.or(INVOICE.STATE.eq(InvoiceState.SETTLED.name()))
                    .or(INVOICE.STATE.eq(InvoiceState.BOOKED.name()).and(INVOICE.GROSS_CENTS.lt(0L)));
        }
        return dsl.select(Summaries.FIELDS)
                .select(CREDITOR.IBAN, CREDITOR.NAME)
                .from(INVOICE)
                .leftJoin(CREDITOR)
                .on(CREDITOR.ID.eq(INVOICE.CREDITOR_ID))
                .where(waits, which, Summaries.whole())
                .orderBy(DSL.when(amount(entry), 0).otherwise(1), INVOICE.PAID_ON.desc(), INVOICE.ID)
                .limit(MOST_LOOKED_AT)
                .fetch(row -> {
                    InvoiceSummary invoice = Summaries.read(row);
                    return candidate(
                            entry,
                            numbers,
                            invoice,
                            Optional.empty(),
                            Math.abs(invoice.paidCents().or(invoice::grossCents).orElse(0L)),
                            Optional.ofNullable(row.get(CREDITOR.IBAN)),
                            Optional.ofNullable(row.get(CREDITOR.NAME)));
                });
    }

    private static Candidate candidate(
            BankEntry entry,
            Set<String> numbers,
            InvoiceSummary invoice,
            Optional<Integer> part,
            long expected,
            Optional<String> iban,
            Optional<String> creditor) {
        var signs = new ArrayList<Candidate.Sign>();
        boolean named = invoice.number()
                        .map(Duplicates::numberKey)
                        .filter(numbers::contains)
                        .isPresent()
                || invoice.registerNumber()
                        .filter(number -> entry.remittance().contains(number))
                        .isPresent();
        if (named) {
            signs.add(Candidate.Sign.NUMBER);
        }
        if (expected == Math.abs(entry.amountCents())) {
            signs.add(Candidate.Sign.AMOUNT);
        }
        if (iban.isPresent() && iban.equals(entry.partyIban())) {
            signs.add(Candidate.Sign.IBAN);
        }
        Optional<String> party = entry.partyName().map(Duplicates::nameKey);
        if (party.isPresent() && party.equals(creditor.or(invoice::sellerName).map(Duplicates::nameKey))) {
            signs.add(Candidate.Sign.NAME);
        }
        return new Candidate(Optional.of(invoice), part, Optional.empty(), expected, signs);
    }

    /** What in the text could be the number of an invoice: words with a digit in them, as numbers are compared. */
    private static Set<String> numbers(BankEntry entry) {
        return Arrays.stream(entry.remittance().toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> word.length() >= 2 && word.chars().anyMatch(Character::isDigit))
                .map(Duplicates::numberKey)
                .filter(key -> !key.isBlank())
                .collect(Collectors.toSet());
    }
}
