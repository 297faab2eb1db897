package city.kontor.capture.sample;

import java.util.List;

/** Says when and how to pay. */
final class Terms {
    private Terms() {}

    /** Layouts that print the due date among the references. */
    static boolean inInfoBlock(SampleLayout layout) {
        return layout == SampleLayout.SIDEBAR || layout == SampleLayout.ENGLISH || layout == SampleLayout.FULL_GRID;
    }

    /** The sentences below the sums. */
    static List<String> lines(Composition c) {
        Facts facts = c.facts();
        Wording wording = c.wording();
        String due = wording.date(facts.due());
        String early = wording.date(facts.discountUntil());
        return switch (c.layout()) {
            case DIN_B_CLASSIC ->
                List.of("Bitte überweisen Sie den Rechnungsbetrag bis zum " + due + " auf das unten genannte Konto.");
            case DIN_A_COMPACT ->
                List.of("Zahlungsbedingungen: " + facts.discountDays() + " Tage " + facts.discountPercent()
                        + " % Skonto, " + facts.days() + " Tage netto.");
            case CENTRED_SERIF, PREPAID -> List.of("Zahlbar innerhalb von " + facts.days() + " Tagen ohne Abzug.");
            case BAND_MODERN, TWO_PAGES ->
                List.of("Zahlbar bis " + due + " ohne Abzug. Bitte geben Sie bei Zahlung die Nummer " + facts.number()
                        + " an.");
            case CRAFT_MIXED ->
                List.of("Bei Zahlung bis zum " + early + " gewähren wir " + facts.discountPercent()
                        + " % Skonto, zahlbar ohne Abzug bis zum " + due + ".");
            case SMALL_BUSINESS ->
                List.of(
                        "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.",
                        "Bitte überweisen Sie den Betrag bis spätestens " + due + ".");
            case MUNICIPAL -> List.of("Zahlungsziel: " + facts.days() + " Tage netto ab Rechnungsdatum.");
            case TERMS_LIST ->
                List.of(
                        "Skonto " + facts.discountPercent() + " % bei Zahlung bis " + early,
                        "Netto zahlbar bis " + due);
            case CREDIT_NOTE -> List.of("Der Betrag wird Ihrem Konto in den nächsten Tagen gutgeschrieben.");
            case MONOSPACED -> List.of("Wir danken für die gute Zusammenarbeit.");
            case ENGLISH -> List.of("Please transfer the amount to the account below.");
            case SIDEBAR, FULL_GRID -> List.of("Bitte überweisen Sie den Betrag fristgerecht auf unser Konto.");
        };
    }
}
