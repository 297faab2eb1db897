package city.kontor.server.proof;

import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.Route;
import city.kontor.efile.Step;
import city.kontor.efile.Version;
import city.kontor.efile.store.EfileQueries;
import city.kontor.journal.Seals;
import city.kontor.kernel.OfficeDay;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The table of contents as one HTML page that needs nothing beside it: for people, a court, and paper. */
final class ContentsPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.GERMANY).withZone(OfficeDay.ZONE);

    private final ResourceBundle texts =
            ResourceBundle.getBundle("city.kontor.server.proof.Contents", Locale.ROOT, ContentsPage.class.getModule());
    private final EfileQueries queries;
    private final Map<String, String> names;
    private final Map<String, Map<Integer, String>> places;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param names of people and departments by id
     * @param places of the versions in the package: by the document's id and the version's number
     */
    ContentsPage(EfileQueries queries, Map<String, String> names, Map<String, Map<Integer, String>> places) {
        this.queries = queries;
        this.names = names;
        this.places = places;
    }

    String html(EFile file, List<Told> history, List<Seals.Seal> seals, Instant now, String madeBy) {
        html.append("<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(text("title") + " " + file.name()))
                .append("</title><style>body{font:11pt/1.45 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;")
                .append("color:#111;background:#fff}table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}")
                .append("th,td{text-align:left;vertical-align:top;padding:.25em .6em;border-bottom:1px solid #ccc}")
                .append("th{background:#eee}h2{border-bottom:2px solid #333;margin-top:1.6em}")
                .append("code{font-size:8pt;overflow-wrap:anywhere}tr{break-inside:avoid}")
                .append("@media print{body{margin:0;max-width:none}}</style></head><body>\n");
        tag("h1", text("title") + " " + file.name());
        facts(file, now, madeBy);
        for (Case one : queries.cases(file.id()).reversed()) {
            section(one);
        }
        history(history, seals);
        tag("h2", text("check"));
        tag("p", text("check.text"));
        return html.append("</body></html>\n").toString();
    }

    private void facts(EFile file, Instant now, String madeBy) {
        html.append("<table>");
        row(text("file.title"), file.fields().getOrDefault(Field.TITLE, ""));
        row(text("file.number"), file.number().orElse("–"));
        queries.entry(file.entryId()).ifPresent(entry -> row(text("file.position"), entry.key() + " " + entry.title()));
        row(text("file.department"), name(file.scope().id()));
        row(
                text("file.opened"),
                file.opened().name() + ", " + TIME.format(file.opened().at()));
        row(
                text("file.closed"),
                file.closed().map(by -> by.name() + ", " + TIME.format(by.at())).orElse("–"));
        queries.paperParts(file.id()).forEach(part -> row(text("file.paper"), part.label() + ", " + part.place()));
        row(text("made"), madeBy + ", " + TIME.format(now));
        html.append("</table>\n");
    }

    private void section(Case one) {
        tag("h2", text("case") + " " + one.name() + " – " + one.fields().getOrDefault(Field.TITLE, ""));
        queries.participantsOf(one.fileId())
                .getOrDefault(one.id(), List.of())
                .forEach(who -> tag("p", text("participant") + ": " + who.name() + ", " + who.role()));
        html.append("<table>");
        head("document", "version", "by", "bytes", "sha");
        for (Document document : queries.documents(one.id())) {
            for (Version version : queries.versions(document.id())) {
                String place = places.getOrDefault(document.id(), Map.of()).getOrDefault(version.number(), "");
                html.append("<tr><td><a href=\"").append(escaped(place)).append("\">");
                html.append(escaped(document.name())).append("</a>");
                document.number().ifPresent(number -> html.append("<br>").append(escaped(number)));
                html.append("</td>");
                cell(version.number() + (version.note().isBlank() ? "" : " – " + version.note()));
                cell(version.by().name() + ", " + TIME.format(version.by().at()));
                cell(String.format(Locale.GERMANY, "%,d", version.content().bytes()));
                html.append("<td><code>")
                        .append(escaped(version.content().sha256()))
                        .append("</code></td></tr>\n");
            }
        }
        html.append("</table>\n");
        List<Route> routes = queries.routes(one.id()).reversed();
        if (!routes.isEmpty()) {
            html.append("<table>");
            head("step", "person", "state", "note");
            routes.forEach(route -> route.steps().forEach(this::step));
            html.append("</table>\n");
        }
    }

    private void step(Step step) {
        html.append("<tr>");
        cell(text("kind." + step.plan().kind()));
        cell(name(step.person()));
        cell(text("state." + step.state())
                + step.by()
                        .map(by -> ", " + by.name() + ", " + TIME.format(by.at()))
                        .orElse(""));
        cell(step.note());
        html.append("</tr>\n");
    }

    private void history(List<Told> history, List<Seals.Seal> seals) {
        tag("h2", text("history"));
        html.append("<table>");
        head("no", "when", "who", "what", "hash");
        for (Told told : history) {
            html.append("<tr>");
            cell(Long.toString(told.link().seq()));
            cell(TIME.format(Instant.ofEpochMilli(told.link().judgedAt())));
            cell(name(told.link().actor()));
            cell(told.payload().isPresent() ? told.sentence() : told.sentence() + " " + text("erased"));
            html.append("<td><code>").append(escaped(told.hash())).append("</code></td></tr>\n");
        }
        html.append("</table>\n");
        tag(
                "p",
                seals.isEmpty()
                        ? text("seals.none")
                        : text("seals") + " "
                                + String.join(
                                        ", ",
                                        seals.stream()
                                                .map(seal -> OfficeDay.text(seal.day()))
                                                .toList()));
    }

    private void head(String... keys) {
        html.append("<tr>");
        for (String key : keys) {
            tag("th", text("head." + key));
        }
        html.append("</tr>\n");
    }

    private void row(String label, String value) {
        html.append("<tr>");
        tag("th", label);
        cell(value);
        html.append("</tr>\n");
    }

    private void cell(String value) {
        tag("td", value);
    }

    private void tag(String tag, String value) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(tag)
                .append('>');
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
