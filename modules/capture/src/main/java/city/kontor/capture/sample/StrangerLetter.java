package city.kontor.capture.sample;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Draws one invoice in a {@link StrangerLayout}; shares no wording and no arrangement with the layouts the rules know. */
final class StrangerLetter {
    private static final double LEFT = 22;
    private static final double RIGHT = 188;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final Color STAMP = new Color(40, 60, 160);

    private final StrangerLayout layout;
    private final Facts facts;
    private final Seller seller;
    private final Sheet sheet;

    StrangerLetter(StrangerLayout layout, Facts facts, Sheet sheet) {
        this.layout = layout;
        this.facts = facts;
        this.seller = facts.seller();
        this.sheet = sheet;
    }

    void draw() throws IOException {
        double y = switch (layout) {
            case RIGHT_BLOCK -> rightBlock();
            case TABLE_HEADER -> tableHeader();
            case TWO_COLUMN_FOOT -> subject("Rechnung " + facts.number() + " vom " + date(facts.issued()));
            case BILINGUAL -> bilingual();
            case STAMPED_BLOCK -> stamped();
            case SELF_BILLED -> subject("Gutschrift " + facts.number() + ", ausgestellt am " + date(facts.issued()));
            case SMALL_AMOUNT -> receipt();
            case DISCOUNT_TEXT -> subject("Rechnung Nr.: " + facts.number() + " / " + date(facts.issued()));
        };
        y = items(y + 8);
        y = sums(y + 3);
        sheet.paragraph(LEFT, y + 6, RIGHT - LEFT, 9.5, terms());
        foot();
    }

    private void window() throws IOException {
        sheet.left(LEFT, 48, 6.5, seller.name() + " * " + seller.street() + " * " + seller.town());
        double y = 54;
        Recipient to = facts.recipient();
        for (String line : new String[] {to.name(), to.department(), to.street(), to.town()}) {
            sheet.left(LEFT, y, 10, line);
            y += 4.8;
        }
    }

    private double rightBlock() throws IOException {
        sheet.boldRight(RIGHT, 20, 16, seller.name());
        sheet.right(RIGHT, 26, 9, seller.trade());
        window();
        String[][] block = {
            {"Fakturanummer", facts.number()},
            {"Ausgestellt am", date(facts.issued())},
            {"Ihr Auftrag", facts.order()},
            {"Zu zahlen bis", date(facts.due())}
        };
        double y = 50;
        for (String[] entry : block) {
            sheet.left(140, y, 7, entry[0]);
            sheet.bold(140, y + 4, 9.5, entry[1]);
            y += 10;
        }
        sheet.bold(LEFT, 100, 13, "Faktura");
        return 102;
    }

    private double tableHeader() throws IOException {
        sheet.bold(LEFT, 20, 14, seller.name());
        sheet.left(LEFT, 25, 9, seller.street() + " - " + seller.town());
        window();
        String[][] cells = {
            {"Rechnung Nr. / Datum", facts.number() + " / " + date(facts.issued())},
            {"Kunde / Bestellung", facts.customer() + " / " + facts.order()},
            {"Fällig", date(facts.due())}
        };
        double x = LEFT;
        double[] widths = {62, 66, 38};
        for (int i = 0; i < cells.length; i++) {
            sheet.frame(x, 90, widths[i], 6);
            sheet.frame(x, 96, widths[i], 7);
            sheet.left(x + 2, 94.2, 7.5, cells[i][0]);
            sheet.left(x + 2, 100.8, 9.5, cells[i][1]);
            x += widths[i];
        }
        return 106;
    }

    private double subject(String text) throws IOException {
        sheet.centre(105, 18, 15, seller.name());
        window();
        sheet.bold(LEFT, 92, 12, text);
        sheet.left(LEFT, 100, 9.5, "Guten Tag, für die Lieferung vom " + date(facts.delivered()) + " gilt:");
        return 102;
    }

    private double bilingual() throws IOException {
        sheet.bold(LEFT, 20, 15, seller.name());
        window();
        String[][] block = {
            {"Rechnungs-Nr. / Invoice No.", facts.number()},
            {"Datum / Date", date(facts.issued())},
            {"Bestellung / Purchase order", facts.order()},
            {"Fälligkeit / Due date", date(facts.due())}
        };
        double y = 52;
        for (String[] entry : block) {
            sheet.left(112, y, 8.5, entry[0]);
            sheet.right(RIGHT, y, 8.5, entry[1]);
            y += 5;
        }
        sheet.bold(LEFT, 96, 14, "RECHNUNG / INVOICE");
        return 100;
    }

    private double stamped() throws IOException {
        sheet.bold(120, 20, 13, seller.name());
        window();
        String[][] block = {
            {"Rechnungs-Nr.", facts.number()},
            {"Rechnungsdatum", date(facts.issued())},
            {"Lieferdatum", date(facts.delivered())},
            {"Kunden-Nr.", facts.customer()}
        };
        double y = 56;
        for (String[] entry : block) {
            sheet.left(120, y, 9.5, entry[0]);
            sheet.left(158, y, 9.5, entry[1]);
            y += 5.4;
        }
        LocalDate arrived = facts.issued().plusDays(4);
        sheet.coloured(132, 64, 15, "EINGEGANGEN", STAMP);
        sheet.coloured(132, 71, 11, "Stadt " + date(arrived) + " Poststelle", STAMP);
        sheet.line(129, 58.5, 186, 57, 1.4);
        sheet.line(129, 74.5, 186, 73, 1.4);
        sheet.bold(LEFT, 96, 13, "Rechnung");
        return 100;
    }

    private double receipt() throws IOException {
        sheet.left(LEFT, 22, 12, seller.name());
        sheet.left(LEFT, 27, 9, seller.street() + ", " + seller.town());
        sheet.left(LEFT, 31, 9, "St.Nr. " + seller.taxNumber());
        sheet.left(LEFT, 44, 11, "Quittung/Rechnung " + facts.number());
        sheet.left(LEFT, 50, 10, date(facts.issued()));
        return 54;
    }

    private double items(double top) throws IOException {
        double y = top;
        sheet.line(LEFT, y - 4, RIGHT, y - 4, 0.5);
        for (Item item : facts.items()) {
            sheet.left(LEFT, y, 9, item.quantity() + " " + item.unit());
            sheet.left(LEFT + 22, y, 9, item.text());
            sheet.right(RIGHT, y, 9, money(item.netCents()));
            y += 5;
        }
        sheet.line(LEFT, y - 3, RIGHT, y - 3, 0.5);
        return y;
    }

    private double sums(double top) throws IOException {
        double y = top;
        boolean both = layout == StrangerLayout.BILINGUAL;
        if (layout == StrangerLayout.SMALL_AMOUNT) {
            y = sum(y, "Betrag", facts.grossCents());
            for (var rate : facts.netByRate().entrySet()) {
                y = sum(y, "enthaltene MwSt " + rate.getKey() + "%", Facts.tax(rate.getKey(), rate.getValue()));
            }
            return y;
        }
        y = sum(y, both ? "Netto / Net amount" : "Summe der Positionen", facts.netCents());
        for (var rate : facts.netByRate().entrySet()) {
            String label = both ? "MwSt. / VAT " + rate.getKey() + "%" : rate.getKey() + "% Mehrwertsteuer";
            y = sum(y, label, Facts.tax(rate.getKey(), rate.getValue()));
        }
        String gross = switch (layout) {
            case BILINGUAL -> "Gesamtbetrag / Total amount";
            case SELF_BILLED -> "Ihr Guthaben";
            case RIGHT_BLOCK, STAMPED_BLOCK -> "Zu zahlender Betrag";
            default -> "Gesamt inkl. MwSt.";
        };
        return sum(y, gross, facts.grossCents());
    }

    private double sum(double y, String label, long cents) throws IOException {
        sheet.left(105, y, 9.5, label);
        sheet.right(RIGHT, y, 9.5, money(cents));
        return y + 5.2;
    }

    private String terms() {
        long discount = Math.round(facts.grossCents() * facts.discountPercent() / 100.0);
        return switch (layout) {
            case RIGHT_BLOCK, TABLE_HEADER -> "Vielen Dank für Ihr Vertrauen.";
            case TWO_COLUMN_FOOT -> "Wir bitten um Ausgleich bis " + date(facts.due()) + ".";
            case BILINGUAL -> "Bitte überweisen Sie rechtzeitig. / Please pay in time.";
            case STAMPED_BLOCK -> "Den Betrag erwarten wir binnen " + facts.days() + " Tagen nach Rechnungsdatum.";
            case SELF_BILLED -> "Wir verrechnen das Guthaben mit der nächsten Lieferung.";
            case SMALL_AMOUNT ->
                "Dankend erhalten. " + seller.bank() + " " + Seller.grouped(seller.iban()) + " " + seller.bic();
            case DISCOUNT_TEXT ->
                "Zahlen Sie innerhalb von " + facts.discountDays() + " Tagen, dürfen Sie "
                        + facts.discountPercent() + " % Skonto (" + money(discount) + ") abziehen und zahlen "
                        + money(facts.grossCents() - discount) + "; sonst ist der volle Betrag innerhalb von "
                        + facts.days() + " Tagen rein netto fällig.";
        };
    }

    private void foot() throws IOException {
        if (layout == StrangerLayout.SMALL_AMOUNT) {
            return;
        }
        String[] one = {seller.name(), seller.street(), seller.town(), "Fon " + seller.phone(), seller.register()};
        String[] two = {
            "Konto: " + seller.bank(),
            Seller.grouped(seller.iban()),
            "SWIFT " + seller.bic(),
            "Ust-Id " + seller.vatId(),
            "Finanzamt-Nr. " + seller.taxNumber()
        };
        sheet.line(LEFT, 266, RIGHT, 266, 0.3);
        double y = 270;
        for (int i = 0; i < one.length; i++) {
            sheet.left(LEFT, y, 7.5, one[i]);
            sheet.left(115, y, 7.5, two[i]);
            y += 3.8;
        }
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static String money(long cents) {
        return String.format(Locale.GERMANY, "%,.2f EUR", cents / 100.0);
    }
}
