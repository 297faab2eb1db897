package city.kontor.demo.tour;

import city.kontor.capture.FieldName;
import city.kontor.demo.city.Staff;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/**
 * One person's turn at the desktop.
 *
 * @param letter the invoice that everything is about
 * @param files where the system's file dialogs find the letter and put what is saved
 */
record Turn(Staff who, Seat seat, Letter letter, PreparedFiles files, Camera camera, Minutes minutes) {
    static final String PRIMARY = "invoice-primary";
    private static final String STATE = "#invoice-state";

    Eyes eyes() {
        return seat.eyes();
    }

    void press(KeyCode... keys) {
        seat.hands().press(keys);
    }

    void picture(String name) {
        eyes().untilQuiet();
        camera.take(name);
    }

    void write(String did, String result) {
        minutes.write(who.fullName(), did, result);
    }

    /** Finds the letter's invoice by its number and opens it. */
    void openInvoice() {
        seat.search(letter.value(FieldName.INVOICE_NUMBER));
        eyes().see(STATE);
    }

    /** Waits until the open invoice has come so far. */
    void expectState(String wanted) {
        eyes().until("state " + wanted, () -> eyes().textOf(STATE).equals(wanted));
    }

    /** Takes the open invoice's next step, which needs no question. */
    void sign(String wanted) {
        // What was saved just now comes back from the server and draws the button anew.
        seat.untilInStep();
        seat.click(PRIMARY);
        expectState(wanted);
        write("zeichnet", wanted);
    }

    /** Saves what the screen offers to save, and waits for the message that names the file. */
    Path save() {
        press(KeyCode.CONTROL, KeyCode.S);
        eyes().until("a saved file", () -> files.isSaved());
        Path saved = files.takeSaved();
        eyes().seeText(saved.getFileName() + " gespeichert.");
        return saved;
    }
}
