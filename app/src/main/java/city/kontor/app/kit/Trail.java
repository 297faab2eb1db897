package city.kontor.app.kit;

/** The list that an open thing belongs to: how a person gets to the one after it and back. */
public interface Trail {
    /** Opens the thing that stands that many rows further down, or up; stays where the list ends. */
    void step(int rows);

    /** Goes back to the list. */
    void back();
}
