package city.kontor.demo.tour;

import city.kontor.capture.FieldName;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

/** The central post: takes the letter in, checks what was read, releases it and sends it to its department. */
final class MailRoom {
    private MailRoom() {}

    static void scan(Turn turn) {
        turn.seat().goTo("scan");
        turn.eyes().see("#start");
        turn.files().choose(turn.letter().file());
        turn.press(KeyCode.CONTROL, KeyCode.O);
        turn.eyes().see("#documents .list-cell:filled");
        // Not through turn.picture, which would wait until the reading is over.
        turn.camera().take("scanstation-liest");
        // The fields come once every page was read.
        turn.eyes().see(id(FieldName.GROSS_TOTAL));
        turn.picture("scanstation-gelesen");
        turn.write("gibt " + turn.letter().file().getFileName() + " ein", fieldsRead(turn) + " Felder gelesen");
        List<String> corrected = correct(turn);
        turn.write(
                "vergleicht die Felder mit dem Blatt",
                corrected.isEmpty() ? "alle richtig" : "berichtigt: " + String.join(", ", corrected));
        release(turn);
    }

    private static String id(FieldName name) {
        return "#field-" + name.key();
    }

    private static long fieldsRead(Turn turn) {
        return turn.letter().truth().values().keySet().stream()
                .filter(name -> !turn.seat().valueOf(id(name)).isEmpty())
                .count();
    }

    /** Compares every field with what is printed, as the operator does, and types what was read wrongly. */
    private static List<String> correct(Turn turn) {
        var corrected = new ArrayList<String>();
        turn.letter().truth().values().forEach((name, printed) -> {
            String read = turn.seat().valueOf(id(name));
            if (!read.equals(printed)) {
                turn.seat().fill(id(name).substring(1), printed);
                turn.press(KeyCode.TAB);
                corrected.add(name.key() + (read.isEmpty() ? "" : " (gelesen: " + read + ")"));
            }
        });
        return corrected;
    }

    private static void release(Turn turn) {
        Eyes eyes = turn.eyes();
        if (!eyes.textOf("#department .list-cell").equals("Tiefbau")) {
            turn.seat().click("department");
            turn.seat().clickText("Tiefbau");
        }
        turn.press(KeyCode.CONTROL, KeyCode.ENTER);
        eyes.until(
                "released, or a question",
                () -> eyes.now("#start").isPresent() || eyes.now(".dialog-card").isPresent());
        if (eyes.now(".dialog-card").isPresent()) {
            turn.picture("scanstation-rueckfrage");
            turn.seat().confirm();
        }
        eyes.see("#start");
        turn.picture("scanstation-freigegeben");
        turn.write("gibt den Beleg frei", "PDF/A geschrieben, Rechnung eingetragen");
    }

    static void route(Turn turn) {
        turn.openInvoice();
        turn.picture("poststelle-rechnung");
        turn.seat().click(Turn.PRIMARY);
        turn.eyes().see(".dialog-card");
        turn.picture("poststelle-weiterleiten");
        turn.seat().clickText("Weiterleiten", ".dialog-card");
        // What is said is all that remains: the invoice is no longer the post's.
        turn.eyes().seeText("Weitergeleitet.");
        turn.write("leitet an den Tiefbau weiter", "Weitergeleitet.");
    }
}
