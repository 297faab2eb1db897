package city.kontor.capture.sample;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Draws one invoice in a {@link PeculiarLayout}. */
final class PeculiarLetter {
    private static final double LEFT = 24;
    private static final double RIGHT = 186;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final Color LOGO = new Color(20, 90, 70);

    private record Entry(String caption, String value) {}

    private final PeculiarLayout layout;
    private final Facts facts;
    private final Seller seller;
    private final Sheet sheet;

    PeculiarLetter(PeculiarLayout layout, Facts facts, Sheet sheet) {
        this.layout = layout;
        this.facts = facts;
        this.seller = facts.seller();
        this.sheet = sheet;
    }

    void draw() throws IOException {
        head();
        double y = switch (layout.place()) {
            case BLOCK -> block();
            case CAPTIONS -> captions(98);
            case SENTENCE -> sentence();
            case FOOT -> 100;
        };
        y = items(y + 8);
        y = sums(y + 3);
        sheet.left(LEFT, y + 8, 9.5, "Mit freundlichem Gruß");
        if (layout.place() == PeculiarLayout.Place.FOOT) {
            captions(248);
        }
        foot();
    }

    private void head() throws IOException {
        boolean logo = layout == PeculiarLayout.LOGO_ONLY;
        if (logo) {
            sheet.fill(LEFT, 14, 46, 14, LOGO);
        } else {
            sheet.bold(LEFT, 22, 15, seller.name());
            sheet.left(LEFT, 27, 8.5, seller.street() + ", " + seller.town());
        }
        double y = 54;
        Recipient to = facts.recipient();
        for (String line : List.of(to.name(), to.department(), to.street(), to.town())) {
            sheet.left(LEFT, y, 10, line);
            y += 4.8;
        }
    }

    private List<Entry> entries() {
        return List.of(
                new Entry("Kunde", facts.customer()),
                new Entry(layout.number(), facts.number()),
                new Entry(layout.date(), date(facts.issued())),
                new Entry(layout.order(), facts.order()),
                new Entry(layout.due(), date(facts.due())));
    }

    private double block() throws IOException {
        double y = 56;
        for (Entry entry : entries()) {
            sheet.left(118, y, 9.5, entry.caption());
            sheet.left(152, y, 9.5, entry.value());
            y += 5.4;
        }
        return 100;
    }

    private double captions(double y) throws IOException {
        double x = LEFT;
        for (Entry entry : entries()) {
            sheet.left(x, y, 7, entry.caption());
            sheet.left(x, y + 4.5, 9.5, entry.value());
            x += 33;
        }
        return y + 8;
    }

    private double sentence() throws IOException {
        sheet.left(
                LEFT,
                92,
                10,
                layout.number() + " " + facts.number() + " " + layout.date() + " " + date(facts.issued()));
        sheet.left(LEFT, 98, 10, layout.order() + " " + facts.order());
        sheet.left(LEFT, 104, 10, layout.due() + " " + date(facts.due()));
        return 106;
    }

    private double items(double top) throws IOException {
        double y = top;
        for (Item item : facts.items()) {
            sheet.left(LEFT, y, 9, item.text());
            sheet.right(118, y, 9, item.quantity() + " " + item.unit());
            sheet.right(150, y, 9, amount(item.unitCents()));
            sheet.right(RIGHT, y, 9, amount(item.netCents()));
            y += 5.2;
        }
        sheet.line(LEFT, y - 3, RIGHT, y - 3, 0.5);
        return y;
    }

    private double sums(double top) throws IOException {
        double y = sum(top, layout.net(), facts.netCents());
        y = sum(y, layout.tax(), facts.taxCents());
        return sum(y, layout.gross(), facts.grossCents());
    }

    private double sum(double y, String label, long cents) throws IOException {
        sheet.left(110, y, 9.5, label);
        sheet.right(RIGHT, y, 9.5, amount(cents) + " €");
        return y + 5.2;
    }

    private void foot() throws IOException {
        sheet.line(LEFT, 266, RIGHT, 266, 0.3);
        String name = layout == PeculiarLayout.LOGO_ONLY ? seller.mail() : seller.name() + ", " + seller.register();
        sheet.left(LEFT, 270, 7.5, name);
        sheet.left(LEFT, 274, 7.5, "Umsatzsteuerkennung " + seller.vatId() + ", Steuerkonto " + seller.taxNumber());
        sheet.left(LEFT, 278, 7.5, seller.bank() + ", " + Seller.grouped(seller.iban()) + ", " + seller.bic());
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static String amount(long cents) {
        return String.format(Locale.GERMANY, "%,.2f", cents / 100.0);
    }
}
