package city.kontor.app.invoice;

/** The list that an open invoice belongs to: how a person gets to the one after it and back. */
interface Trail {
    /** Opens the invoice that stands that many rows further down, or up; stays where the list ends. */
    void step(int rows);

    /** Goes back to the list. */
    void back();
}
