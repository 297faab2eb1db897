package city.kontor.demo.tour;

import city.kontor.capture.FieldName;
import javafx.scene.input.KeyCode;

/** The keepers of the master data: one proposes the seller's bank account, another approves it. */
final class MasterData {
    private MasterData() {}

    static void propose(Turn turn) {
        String seller = turn.letter().truth().seller();
        turn.seat().goTo("creditors");
        turn.eyes().see(".list-table");
        turn.press(KeyCode.CONTROL, KeyCode.N);
        turn.eyes().see(".dialog-card");
        turn.seat().hands().type(seller);
        turn.seat().clickText("Speichern", ".dialog-card");
        turn.eyes().seeGone(".dialog-card");
        // Until the new creditor is shown, the buttons are another's.
        turn.eyes().seeText(seller, ".detail-pane");
        turn.seat().untilInStep();
        turn.write("legt den Kreditor an", seller);
        turn.seat().clickText("Bankverbindung vorschlagen");
        turn.seat().fill("dialog-iban", turn.letter().value(FieldName.IBAN));
        turn.seat().fill("dialog-text", "Rückruf unter der Nummer aus dem Handelsregister");
        turn.picture("stammdaten-vorschlag");
        turn.seat().clickText("Vorschlagen", ".dialog-card");
        turn.eyes().seeGone(".dialog-card");
        turn.write("schlägt die Bankverbindung vor", "wartet auf eine zweite Person");
    }

    static void approve(Turn turn) {
        turn.seat().search(turn.letter().truth().seller());
        turn.eyes().seeEnabled("#creditor-approve");
        turn.picture("stammdaten-freigabe");
        turn.seat().click("creditor-approve");
        turn.eyes().seeGone("#creditor-approve");
        turn.write("gibt die Bankverbindung frei", "Kreditor kann bezahlt werden");
    }
}
