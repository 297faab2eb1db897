package city.kontor.app.einvoice;

import java.util.List;

/** A part of the letter: what belongs together under one heading. */
record Block(String title, List<Row> rows) {
    Block {
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
