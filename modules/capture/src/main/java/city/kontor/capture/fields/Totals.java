package city.kontor.capture.fields;

import java.util.List;
import java.util.Optional;

/**
 * The totals of an invoice, chosen together.
 *
 * @param lines the tax breakdown, empty where none is printed or none adds up
 */
record Totals(Optional<Candidate> net, Optional<Candidate> tax, Optional<Candidate> gross, List<TaxLines.Line> lines) {}
