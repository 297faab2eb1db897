package city.kontor.demo.tour;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/** The audit office: the document, and who did what when, with the evidence that nothing was changed. */
final class Audit {
    private Audit() {}

    static Path read(Turn turn) {
        turn.openInvoice();
        turn.expectState("Bezahlt");
        Path pdf = turn.save();
        turn.write("speichert den Beleg", String.valueOf(pdf.getFileName()));
        turn.press(KeyCode.CONTROL, KeyCode.H);
        turn.eyes().see(".evidence");
        turn.picture("pruefung-verlauf");
        turn.write("liest den Verlauf", turn.eyes().textOf(".evidence-title"));
        return pdf;
    }
}
