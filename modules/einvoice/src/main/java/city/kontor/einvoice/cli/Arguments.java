package city.kontor.einvoice.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is to be read, and how it is printed. */
record Arguments(List<Path> inputs, boolean json) {
    static final String USAGE = "einvoice FILE|DIR... [--json]";

    /** Wrong arguments; the message says which. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongException(String message) {
            super(message);
        }
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
