package city.kontor.capture.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param inputs files and directories in the order given
 * @param out where the PDF/A files go
 * @param threads how many pages are read at once, at least 1
 * @param json whether each file gives one JSON object a line
 * @param language of the reasons why a file cannot be read
 */
record Arguments(List<Path> inputs, Path out, int threads, boolean json, Locale language) {
    static final String USAGE = "capture FILE|DIR... --out DIR [--threads N] [--json] [--lang de|en] [--help]";

    static final String HELP = """
            ./kontor capture FILE|DIR... --out DIR [OPTIONS]

            Reads PDF, TIFF, PNG and JPEG files, and all that lie in a DIR, and writes a searchable PDF/A of each.

              --out DIR       where the PDF/A files go; made where it is missing
              --threads N     how many pages are read at once; as many as the machine has cores where it is left out
              --json          one line of JSON a file: file, pages, fields, text, pdf, millis, error
              --lang de|en    the language of the reasons why a file cannot be read; de where it is left out
              --help          this text

            Ends with 0 when all files were read, 1 when some were not, 2 when it was not called as above.
            """;

    /** Wrong arguments; the message says which. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongException(String message) {
            super(message);
        }
    }

    static Arguments parse(String... words) throws WrongException {
        var inputs = new ArrayList<Path>();
        @Nullable Path out = null;
        int threads = Runtime.getRuntime().availableProcessors();
        boolean json = false;
        Locale language = Locale.GERMANY;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--json" -> json = true;
                case "--out" -> out = Path.of(valueAfter(words, i++));
                case "--lang" -> language = language(valueAfter(words, i++));
                case "--threads" -> threads = number(valueAfter(words, i++));
                default -> {
                    if (words[i].startsWith("--")) {
                        throw new WrongException("unknown option " + words[i]);
                    }
                    inputs.add(Path.of(words[i]));
                }
            }
        }
        if (inputs.isEmpty() || out == null) {
            throw new WrongException(inputs.isEmpty() ? "no FILE or DIR given" : "--out DIR is missing");
        }
        return new Arguments(List.copyOf(inputs), out, threads, json, language);
    }

    private static String valueAfter(String[] words, int option) throws WrongException {
        if (option + 1 >= words.length) {
            throw new WrongException(words[option] + " needs a value");
        }
        return words[option + 1];
    }

    /** Whether somebody only asks what can be asked for. */
    static boolean isHelp(String... words) {
        return List.of(words).contains("--help") || List.of(words).contains("-h");
    }

    private static Locale language(String word) throws WrongException {
        return switch (word) {
            case "de" -> Locale.GERMANY;
            case "en" -> Locale.UK;
            default -> throw new WrongException("--lang is de or en, not " + word);
        };
    }

    private static int number(String word) throws WrongException {
        try {
            int number = Integer.parseInt(word);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, the same as for a number out of range.
        }
        throw new WrongException("--threads needs a number of at least 1, not " + word);
    }
}
