package city.kontor.demo.tour;

import city.kontor.capture.FieldName;
import java.math.BigDecimal;
import javafx.scene.input.KeyCode;

/** The department that ordered: accounts and facts by one clerk, the amount by another, the order by the head. */
final class Department {
    private static final BigDecimal FIRST_LINE = new BigDecimal("100.00");

    private Department() {}

    static void confirmFacts(Turn turn) {
        turn.seat().goTo("work");
        turn.eyes().see(".list-table .status-badge");
        turn.picture("tiefbau-meine-arbeit");
        turn.openInvoice();
        assignCreditor(turn);
        BigDecimal gross = new BigDecimal(turn.letter().value(FieldName.GROSS_TOTAL));
        line(turn, 0, "12.01.01", "522100", FIRST_LINE);
        line(turn, 1, "12.01.03", "527900", gross.subtract(FIRST_LINE));
        turn.picture("tiefbau-kontierung");
        turn.press(KeyCode.CONTROL, KeyCode.ENTER);
        turn.eyes().seeText("Sachlich richtig", ".screen-header");
        turn.write("kontiert auf zwei Zeilen", german(gross) + " EUR aufgeteilt");
        turn.sign("Sachlich richtig");
        turn.eyes()
                .until(
                        "the reason why not",
                        () -> turn.eyes().textOf("#next-step").contains("KomHVO"));
        turn.picture("tiefbau-sachlich-richtig");
        turn.write(
                "möchte auch rechnerisch zeichnen", "geht nicht: " + turn.eyes().textOf("#next-step"));
    }

    private static void assignCreditor(Turn turn) {
        String seller = turn.letter().truth().seller();
        turn.seat().fill("field-CREDITOR", seller);
        turn.seat().clickText(seller, ".suggestions");
    }

    private static void line(Turn turn, int index, String product, String account, BigDecimal amount) {
        String id = "line-" + index + "-";
        if (turn.eyes().now("#" + id + "PRODUCT").isEmpty()) {
            turn.seat().click("lines-add");
        }
        turn.seat().fill(id + "PRODUCT", product);
        turn.seat().fill(id + "ACCOUNT", account);
        turn.seat().fill(id + "COST_CENTRE", "6600");
        turn.seat().fill(id + "AMOUNT", german(amount));
        turn.press(KeyCode.TAB);
    }

    private static String german(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    static void confirmAmount(Turn turn) {
        turn.openInvoice();
        turn.sign("Rechnerisch richtig");
        turn.picture("tiefbau-rechnerisch-richtig");
    }

    static void order(Turn turn) {
        turn.openInvoice();
        turn.seat().click(Turn.PRIMARY);
        turn.eyes().see(".dialog-card");
        turn.picture("leitung-anordnung");
        turn.seat().confirm();
        turn.expectState("Angeordnet");
        turn.write("ordnet die Zahlung an", "Angeordnet");
    }
}
