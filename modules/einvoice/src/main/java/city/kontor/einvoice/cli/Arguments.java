package city.kontor.einvoice.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is to be read, and how it is printed. */
record Arguments(List<Path> inputs, boolean json) {
    static final String USAGE = "einvoice FILE|DIR... [--json] [--help]";

    static final String HELP = """
            ./kontor einvoice FILE|DIR... [OPTIONS]

            Reads XRechnung, ZUGFeRD/Factur-X and Peppol invoices, XML or PDF, and all that lie in a DIR, and checks them
            by the official rules. What the rules found is told in German.

              --json          one line of JSON a file: file, syntax, profile, valid, errors, fields, lines, error
              --help          this text

            Ends with 0 when every file held an invoice that can be read, valid or not, 1 when some did not, 2 when it
            was not called as above.
            """;

    /** Wrong arguments; the message says which. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongException(String message) {
            super(message);
        }
    }

    /** Whether somebody only asks what can be asked for. */
    static boolean isHelp(String... words) {
        return List.of(words).contains("--help") || List.of(words).contains("-h");
    }

    static Arguments parse(String... words) throws WrongException {
        var inputs = new ArrayList<Path>();
        boolean json = false;
        for (String word : words) {
            if (word.equals("--json")) {
                json = true;
            } else if (word.startsWith("--")) {
                throw new WrongException("unknown option " + word);
            } else {
                inputs.add(Path.of(word));
            }
        }
        if (inputs.isEmpty()) {
            throw new WrongException("no FILE or DIR given");
        }
        return new Arguments(List.copyOf(inputs), json);
    }
}
