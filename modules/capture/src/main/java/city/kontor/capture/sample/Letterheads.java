package city.kontor.capture.sample;

import java.awt.Color;
import java.io.IOException;

/** Draws the seller's letterhead, the address window and the footer. */
final class Letterheads {
    private static final Color BAND = new Color(28, 72, 110);

    private Letterheads() {}

    static void head(Composition c) throws IOException {
        Seller seller = c.facts().seller();
        Sheet sheet = c.sheet();
        switch (c.layout().head()) {
            case LEFT -> {
                sheet.bold(c.left(), 18, 15, seller.name());
                sheet.left(c.left(), 23.5, 8.5, seller.trade() + " · " + seller.street() + " · " + seller.town());
                sheet.line(c.left(), 26, c.right(), 26, 0.8);
            }
            case RIGHT -> {
                sheet.bold(125, 22, 11, seller.name());
                sheet.left(125, 27, 9, seller.street());
                sheet.left(125, 31, 9, seller.town());
                sheet.left(125, 37, 8, "Telefon " + seller.phone());
                sheet.left(125, 41, 8, seller.mail());
            }
            case CENTRE -> {
                sheet.boldCentre(105, 19, 17, seller.name());
                sheet.centre(105, 25, 9, seller.street() + ", " + seller.town() + ", Tel. " + seller.phone());
            }
            case BAND -> {
                sheet.fill(0, 8, 210, 18, BAND);
                sheet.coloured(c.left(), 20, 16, seller.name(), Color.WHITE);
            }
            case SIDEBAR -> sidebar(c);
        }
    }

    private static void sidebar(Composition c) throws IOException {
        Seller seller = c.facts().seller();
        Sheet sheet = c.sheet();
        double x = 158;
        double y = 50;
        sheet.bold(c.left(), 22, 14, seller.name());
        sheet.line(x - 3, 30, x - 3, 280, 0.5);
        String[] lines = {
            seller.street(),
            seller.town(),
            "",
            "Tel. " + seller.phone(),
            seller.mail(),
            "",
            seller.register(),
            "",
            c.wording().vatId(),
            seller.vatId(),
            c.wording().taxNumber(),
            seller.taxNumber(),
            "",
            seller.bank(),
            "IBAN",
            Seller.grouped(seller.iban()).substring(0, 14),
            Seller.grouped(seller.iban()).substring(15),
            "BIC",
            seller.bic()
        };
        sheet.bold(x, y - 5, 8, seller.trade());
        for (String line : lines) {
            if (!line.isEmpty()) {
                sheet.left(x, y, 8, line);
            }
            y += 4.2;
        }
    }

    /** The return address and the window of DIN 5008: form A begins 27 mm, form B 45 mm down. */
    static void address(Composition c) throws IOException {
        double top = c.layout() == SampleLayout.DIN_A_COMPACT ? 33 : 50;
        Seller seller = c.facts().seller();
        Recipient recipient = c.facts().recipient();
        Sheet sheet = c.sheet();
        if (c.layout() != SampleLayout.CENTRED_SERIF && c.layout() != SampleLayout.MONOSPACED) {
            String separator = c.layout() == SampleLayout.BAND_MODERN
                    ? " | "
                    : c.layout() == SampleLayout.SMALL_BUSINESS ? ", " : " · ";
            sheet.left(c.left(), top, 6.5, seller.name() + separator + seller.street() + separator + seller.town());
            sheet.line(c.left(), top + 1, c.left() + 80, top + 1, 0.3);
        }
        double y = top + 7;
        for (String line :
                new String[] {recipient.name(), recipient.department(), recipient.street(), recipient.town()}) {
            sheet.left(c.left(), y, 10, line);
            y += 4.8;
        }
    }

    static void foot(Composition c) throws IOException {
        Seller seller = c.facts().seller();
        Wording wording = c.wording();
        Sheet sheet = c.sheet();
        String iban = Seller.grouped(seller.iban());
        switch (c.layout().foot()) {
            case COLUMNS -> {
                sheet.line(c.left(), 270, c.right(), 270, 0.4);
                column(sheet, c.left(), seller.name(), seller.street(), seller.town(), "Tel. " + seller.phone());
                if (c.layout().hasSecondAccount()) {
                    column(
                            sheet,
                            78,
                            seller.bank(),
                            "IBAN " + iban,
                            "BIC " + seller.bic(),
                            seller.secondBank() + " IBAN " + Seller.grouped(seller.secondIban()));
                } else {
                    column(sheet, 88, seller.bank(), "IBAN: " + iban, "BIC: " + seller.bic());
                }
                column(
                        sheet,
                        150,
                        wording.vatId() + (c.layout() == SampleLayout.BAND_MODERN ? " " : ": ") + seller.vatId(),
                        wording.taxNumber() + ": " + seller.taxNumber(),
                        seller.register());
            }
            case CENTRED -> {
                String tax = c.layout().isTaxFree()
                        ? wording.taxNumber() + " " + seller.taxNumber()
                        : wording.vatId() + " " + seller.vatId() + " · " + wording.taxNumber() + " "
                                + seller.taxNumber();
                sheet.centre(105, 274, 7.5, seller.bank() + " · IBAN " + iban + " · BIC " + seller.bic());
                sheet.centre(105, 278, 7.5, tax + " · " + seller.register());
                sheet.centre(
                        105, 282, 7.5, seller.mail() + " · www." + seller.mail().substring(5));
            }
            case NONE -> {}
        }
        if (c.layout().isLong()) {
            sheet.right(c.right(), 288, 7.5, "Seite " + sheet.pages());
        }
    }

    private static void column(Sheet sheet, double x, String... lines) throws IOException {
        double y = 274;
        for (String line : lines) {
            sheet.left(x, y, 7, line);
            y += 3.4;
        }
    }
}
