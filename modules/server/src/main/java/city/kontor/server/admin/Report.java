package city.kontor.server.admin;

import java.util.List;

/**
 * What became of an operation.
 *
 * @param done false if nothing was changed; the text says why
 * @param text what to show, in German, one line each
 */
public record Report(boolean done, List<String> text) {
    public Report {
        text = List.copyOf(text);
    }

    static Report done(String... text) {
        return new Report(true, List.of(text));
    }

    static Report refused(String... text) {
        return new Report(false, List.of(text));
    }
}
