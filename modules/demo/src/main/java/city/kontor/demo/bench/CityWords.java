package city.kontor.demo.bench;

import java.util.Random;

/** Titles and texts as an office writes them, put together from words of our own; the same number gives the same ones. */
final class CityWords {
    private static final String[] MATTERS = {
        "Bebauungsplan",
        "Kanalsanierung",
        "Straßenbeleuchtung",
        "Baugenehmigung",
        "Kindertagesstätte",
        "Schulneubau",
        "Grundstücksverkauf",
        "Hundesteuer",
        "Gewerbeanmeldung",
        "Friedhofsgebühren",
        "Radwegenetz",
        "Brückenprüfung",
        "Hochwasserschutz",
        "Altlastenuntersuchung",
        "Denkmalschutz",
        "Wohngeld",
        "Parkraumkonzept",
        "Lärmaktionsplan",
        "Feuerwehrgerätehaus",
        "Spielplatzerneuerung",
        "Vergabeverfahren",
        "Personalentwicklung",
        "Winterdienst",
        "Abfallentsorgung",
        "Baumfällung",
        "Sportstättennutzung",
        "Städtepartnerschaft",
        "Haushaltssatzung",
        "Ausbildungsplatz",
        "Büchereibestand"
    };
    private static final String[] PAPERS = {
        "Antrag",
        "Bescheid",
        "Vermerk",
        "Stellungnahme",
        "Einladung",
        "Niederschrift",
        "Gutachten",
        "Angebot",
        "Rechnung",
        "Anhörung",
        "Widerspruch",
        "Lageplan",
        "Leistungsverzeichnis",
        "Eingangsbestätigung",
        "Nachtrag",
        "Mängelanzeige",
        "Kostenschätzung",
        "Zwischenbericht",
        "Abnahmeprotokoll",
        "Rückfrage"
    };
    private static final String[] BEGINNINGS = {
        "Ahorn",
        "Birken",
        "Eichen",
        "Linden",
        "Ulmen",
        "Erlen",
        "Buchen",
        "Tannen",
        "Kiefern",
        "Weiden",
        "Amsel",
        "Drossel",
        "Finken",
        "Lerchen",
        "Meisen",
        "Schwalben",
        "Falken",
        "Habicht",
        "Mühlen",
        "Kirch",
        "Markt",
        "Zechen",
        "Halden",
        "Stollen",
        "Förder",
        "Kohlen",
        "Emscher",
        "Hafen",
        "Berg",
        "Tal",
        "Wiesen",
        "Garten",
        "Rosen",
        "Nelken",
        "Tulpen",
        "Astern",
        "Hammer",
        "Amboss",
        "Schmiede",
        "Weber"
    };
    private static final String[] ENDINGS = {
        "straße",
        "weg",
        "allee",
        "platz",
        "ring",
        "gasse",
        "hof",
        "kamp",
        "heide",
        "bruch",
        "siedlung",
        "winkel",
        "ufer",
        "steig",
        "blick"
    };
    private static final String[] FILLERS = {
        "der",
        "die",
        "das",
        "und",
        "für",
        "mit",
        "wird",
        "nach",
        "eine",
        "im",
        "Rahmen",
        "geprüft",
        "Anlage",
        "gemäß",
        "sowie",
        "bereits",
        "erforderlich",
        "Unterlagen",
        "bitte",
        "Frist",
        "Ortstermin",
        "Kosten",
        "Maßnahme",
        "Bereich",
        "Fachbereich",
        "Beteiligte",
        "Eigentümer",
        "Häuser",
        "Grundstücke",
        "Gehweg",
        "Leitung",
        "Fenster",
        "Dach",
        "Keller",
        "Gebäude",
        "Zufahrt",
        "Verkehr",
        "Ampel",
        "Kreuzung",
        "Wasser",
        "Boden",
        "Messung",
        "Ergebnis",
        "Bericht"
    };
    private static final int WORDS_A_TEXT = 250;

    String file(int i) {
        return pick(MATTERS, i) + " " + place(i) + " " + (1 + i % 240);
    }

    String oneCase(int i) {
        return pick(PAPERS, i * 3) + " " + pick(MATTERS, i / 4) + " " + place(i / 4);
    }

    String document(int i) {
        return pick(PAPERS, i) + " zu " + pick(MATTERS, i / 20) + " " + place(i / 20) + ", " + name(i);
    }

    String keyword(int i) {
        return pick(PAPERS, i + 7) + ", " + place(i + 11);
    }

    /** A street; there are some 100,000 of them with their numbers. */
    String place(int i) {
        int mixed = mix(i);
        return pick(BEGINNINGS, mixed)
                + pick(BEGINNINGS, mixed / 41).toLowerCase(java.util.Locale.GERMAN)
                + pick(ENDINGS, mixed / 1681);
    }

    /** Somebody's name, of syllables. */
    String name(int i) {
        String[] parts = {"ra", "be", "ko", "li", "mu", "se", "ta", "wo", "di", "ge", "hu", "ja", "ne", "pi", "fa", "zo"
        };
        int mixed = mix(i + 77);
        String word = parts[mixed & 15] + parts[mixed >> 4 & 15] + parts[mixed >> 8 & 15] + parts[mixed >> 12 & 15];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "mann";
    }

    /** Some 250 words. */
    String text(int i) {
        var random = new Random(i);
        var text = new StringBuilder();
        for (int word = 0; word < WORDS_A_TEXT; word++) {
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> pick(MATTERS, random.nextInt(MATTERS.length));
                        case 1 -> place(random.nextInt(60_000));
                        case 2 -> name(random.nextInt(60_000));
                        default -> pick(FILLERS, random.nextInt(FILLERS.length));
                    });
            text.append(word % 15 == 14 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static String pick(String[] words, int i) {
        return words[Math.floorMod(i, words.length)];
    }

    private static int mix(int i) {
        int mixed = i * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & Integer.MAX_VALUE;
    }
}
