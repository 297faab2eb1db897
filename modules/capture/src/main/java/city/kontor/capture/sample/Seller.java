package city.kontor.capture.sample;

import city.kontor.capture.fields.CheckDigits;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** An invented company. Its numbers have valid check digits, and belong to nobody. */
record Seller(
        String name,
        String trade,
        String street,
        String town,
        String phone,
        String mail,
        String vatId,
        String taxNumber,
        String bank,
        String iban,
        String bic,
        String secondBank,
        String secondIban,
        String register) {
    private static final List<String> FANCIES = List.of(
            "Emscherglanz",
            "Zechenlicht",
            "Ruhrwiesel",
            "Nebelkrähe",
            "Blaukiesel",
            "Ahornmond",
            "Kupferspatz",
            "Sternlauch",
            "Wolkenhof",
            "Quellfuchs",
            "Bernsteinweg",
            "Silbermöwe",
            "Flinkstein",
            "Grünspecht",
            "Talwind",
            "Morgenrabe",
            "Haldenblick",
            "Funkelbach",
            "Birkenstern",
            "Dampflokal",
            "Eisenkraut",
            "Kieselmann",
            "Löwenzahn",
            "Möwenstein");
    private static final List<String> TRADES = List.of(
            "Elektrotechnik",
            "Bürobedarf",
            "Gebäudereinigung",
            "Gartenbau",
            "IT-Systeme",
            "Druckerei",
            "Metallbau",
            "Catering",
            "Fachbuchhandel",
            "Straßenbau",
            "Schulmöbel",
            "Sanitärtechnik",
            "Dachdeckerei",
            "Messtechnik",
            "Spielgeräte",
            "Winterdienst");
    private static final List<String> FORMS =
            List.of("GmbH", "GmbH & Co. KG", "KG", "e.K.", "UG (haftungsbeschränkt)", "AG", "OHG", "GbR", "eG", "GmbH");
    private static final List<String> STREETS = List.of(
            "Am Förderturm",
            "Kohlenstraße",
            "Lindenweg",
            "Hafenring",
            "Schachtallee",
            "Markt",
            "Industriestraße",
            "Zum Stollen",
            "Wiesengrund");
    private static final List<String> TOWNS = List.of(
            "44999 Zechenhausen",
            "45998 Ruhrfelden",
            "59998 Lippental",
            "58997 Volmestadt",
            "46997 Halterbruch",
            "48996 Münsterwiese",
            "10998 Spreeheim",
            "80998 Isarbach");

    static Seller make(RandomGenerator random) {
        String fancy = pick(random, FANCIES);
        String trade = pick(random, TRADES);
        String town = pick(random, TOWNS);
        String place = town.substring(6);
        String vat = digits(random, 8, true);
        String domain = fancy.toLowerCase(Locale.ROOT)
                .replace("ö", "oe")
                .replace("ä", "ae")
                .replace("ü", "ue");
        return new Seller(
                fancy + " " + trade + " " + pick(random, FORMS),
                trade,
                pick(random, STREETS) + " " + random.nextInt(1, 140),
                town,
                "0" + random.nextInt(2000, 8999) + " " + random.nextInt(1000, 99999) + "-0",
                "info@" + domain + ".example",
                "DE" + vat + CheckDigits.vatCheck(vat),
                taxNumber(random),
                pick(random, List.of("Musterbank", "Volksbank", "Sparkasse", "Handelsbank")) + " " + place,
                iban(random),
                bic(random),
                "Zweitbank " + place,
                iban(random),
                "Amtsgericht " + place + " HR" + (random.nextBoolean() ? "A " : "B ") + random.nextInt(100, 29999));
    }

    private static String taxNumber(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> digits(random, 3, true) + "/" + digits(random, 4, true) + "/" + digits(random, 4, true);
            case 1 -> digits(random, 2, true) + "/" + digits(random, 3, true) + "/" + digits(random, 5, true);
            default -> digits(random, 3, true) + "/" + digits(random, 3, true) + "/" + digits(random, 5, true);
        };
    }

    private static String iban(RandomGenerator random) {
        String account = digits(random, 8, true) + digits(random, 10, false);
        return "DE" + CheckDigits.ibanCheck("DE", account) + account;
    }

    private static String bic(RandomGenerator random) {
        String bank = pick(random, List.of("MUBA", "VOLB", "SPAR", "HANB", "RUHR", "LIPB", "GENB", "WESB"));
        return bank + "DE" + pick(random, List.of("3M", "FF", "DD", "2H", "HH", "M1", "D1", "MM"))
                + pick(random, List.of("XXX", "", "RUH", "KOE"));
    }

    static String digits(RandomGenerator random, int count, boolean noLeadingZero) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(i == 0 && noLeadingZero ? 1 : 0, 10));
        }
        return digits.toString();
    }

    static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** In groups of four, as printed. */
    static String grouped(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
