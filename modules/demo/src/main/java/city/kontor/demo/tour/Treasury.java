package city.kontor.demo.tour;

import java.nio.file.Path;

/** Bookkeeping and treasury: booked by one, put in a payment run and released by two others. */
final class Treasury {
    private static final String PRIMARY = "run-primary";

    private Treasury() {}

    static void book(Turn turn) {
        turn.openInvoice();
        turn.sign("Gebucht");
        turn.picture("buchhaltung-gebucht");
    }

    static void putInRun(Turn turn) {
        turn.seat().goTo("runs");
        turn.eyes().see(".list-table");
        turn.seat().clickText("Neuer Zahlungslauf");
        turn.seat().clickText("Keine");
        turn.seat().clickText(turn.letter().truth().seller(), ".run-choices");
        turn.picture("kasse-neuer-lauf");
        turn.seat().clickText("Anlegen");
        turn.eyes().seeText("Abschließen");
        turn.seat().untilInStep();
        turn.write("legt einen Zahlungslauf an", "1 Beleg");
        turn.seat().click(PRIMARY);
        turn.eyes().seeText("Erste Freigabe", "#" + PRIMARY);
        turn.seat().click(PRIMARY);
        turn.eyes().see(".dialog-card");
        turn.picture("kasse-erste-freigabe");
        turn.seat().confirm();
        turn.eyes().see("#run-refusal");
        turn.write("schließt ab und gibt frei", "Einmal freigegeben");
        turn.picture("kasse-zweite-freigabe-verwehrt");
        turn.write(
                "möchte auch die zweite Freigabe", "geht nicht: " + turn.eyes().textOf("#run-refusal"));
    }

    static Path release(Turn turn) {
        turn.seat().goTo("runs");
        turn.eyes().seeText("Zweite Freigabe", "#" + PRIMARY);
        turn.seat().click(PRIMARY);
        turn.eyes().see(".dialog-card");
        turn.picture("kasse-zweite-freigabe");
        turn.seat().confirm();
        turn.eyes().seeText("SEPA-Datei speichern");
        turn.write("gibt als zweite Person frei", "Zahlung ausgelöst");
        Path sepa = turn.save();
        turn.picture("kasse-freigegeben");
        turn.write("speichert die SEPA-Datei", String.valueOf(sepa.getFileName()));
        return sepa;
    }
}
