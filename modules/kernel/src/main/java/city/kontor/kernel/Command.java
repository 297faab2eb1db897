package city.kontor.kernel;

/** What a person wants to do: an order in the imperative, a record without behaviour. */
public interface Command {
    /** The scope whose chain records the outcome and in which the right is checked. */
    Scope scope();

    /** The id of the thing this is about (an invoice, a person), by which its history is found. */
    String subject();
}
