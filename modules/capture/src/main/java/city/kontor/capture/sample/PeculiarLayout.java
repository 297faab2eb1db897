package city.kontor.capture.sample;

/**
 * Layouts whose sellers name everything in words of their own, which no lexicon has: what learning by a correction is for. A part of
 * them is held back: nothing may be tuned on those, they only measure.
 */
public enum PeculiarLayout {
    /** Words of their own beside the values. */
    OWN_WORDS(
            Place.BLOCK,
            false,
            "Vorgang",
            "Stand",
            "Abruf",
            "bezahlt sein soll",
            "rein",
            "Steuer dazu",
            "Unterm Strich"),
    /** A line of small captions with their values below. */
    CAPTIONS(
            Place.CAPTIONS,
            false,
            "Dokument",
            "erstellt",
            "Los",
            "Termin",
            "Grundbetrag",
            "Aufschlag",
            "macht zusammen"),
    /** Everything in one sentence. */
    SENTENCE(Place.SENTENCE, false, "Zeichen", "am", "zu", "Wertstellung", "Leistung", "darauf", "Forderung"),
    /** The references stand at the foot of the page. */
    FOOT_STRIP(
            Place.FOOT,
            false,
            "Kassenzeichen",
            "Buchungstag",
            "Maßnahme",
            "Geldeingang",
            "Entgelt",
            "Abgabe",
            "Gebühr"),
    /** Held back: a block with captions in abbreviations. */
    ABBREVIATED(Place.BLOCK, true, "Vg.", "Ausg.", "Bez.", "Z.-Termin", "o. St.", "St.", "m. St."),
    /** Held back: captions above values, as a utility writes them. */
    UTILITY(
            Place.CAPTIONS,
            true,
            "Abrechnungseinheit",
            "Abrechnungstag",
            "Objekt",
            "Abbuchung",
            "Arbeit",
            "Zuschlag",
            "Abschlag"),
    /** Held back: a cashier's letter with the references at the foot. */
    FEE_NOTICE(Place.FOOT, true, "Einnahmeart", "Bescheid vom", "Sache", "Einzahlung", "Satz", "Anteil Bund", "Soll"),
    /** Held back: one sentence in another order. */
    LETTER(Place.SENTENCE, true, "Akte", "den", "wegen", "Frist", "Honorar", "hinzu kommt", "Anspruch"),
    /** Held back: the seller's name is only a picture, its words are another language's. */
    LOGO_ONLY(
            Place.BLOCK,
            true,
            "Volgnummer",
            "Opgemaakt",
            "Opdracht",
            "Uiterste dag",
            "Zonder btw",
            "Btw-deel",
            "Te voldoen");

    enum Place {
        BLOCK,
        CAPTIONS,
        SENTENCE,
        FOOT
    }

    private final Place place;
    private final boolean heldBack;
    private final String number;
    private final String date;
    private final String order;
    private final String due;
    private final String net;
    private final String tax;
    private final String gross;

    PeculiarLayout(
            Place place,
            boolean heldBack,
            String number,
            String date,
            String order,
            String due,
            String net,
            String tax,
            String gross) {
        this.place = place;
        this.heldBack = heldBack;
        this.number = number;
        this.date = date;
        this.order = order;
        this.due = due;
        this.net = net;
        this.tax = tax;
        this.gross = gross;
    }

    /** True where it only measures. */
    public boolean isHeldBack() {
        return heldBack;
    }

    Place place() {
        return place;
    }

    String number() {
        return number;
    }

    String date() {
        return date;
    }

    String order() {
        return order;
    }

    String due() {
        return due;
    }

    String net() {
        return net;
    }

    String tax() {
        return tax;
    }

    String gross() {
        return gross;
    }
}
