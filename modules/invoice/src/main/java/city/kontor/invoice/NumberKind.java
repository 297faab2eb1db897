package city.kontor.invoice;

import java.util.Locale;

/** The official numbers, each counted without gaps; invoices, bookings, runs and handovers anew each year. */
public enum NumberKind {
    INVOICE("RE"),
    BOOKING("BU"),
    RUN("ZL"),
    HANDOVER("UE"),
    CREDITOR("KR");

    private final String prefix;

    NumberKind(String prefix) {
        this.prefix = prefix;
    }

    /** For example {@code RE-2026}; creditors are numbered through all years. */
    public String series(int year) {
        return this == CREDITOR ? prefix : prefix + "-" + year;
    }

    /** For example {@code RE-2026-000017}: short enough for an end-to-end id, and sorts as text. */
    public String format(int year, long number) {
        return series(year) + "-" + String.format(Locale.ROOT, "%06d", number);
    }
}
