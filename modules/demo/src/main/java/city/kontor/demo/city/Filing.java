package city.kontor.demo.city;

import city.kontor.blobs.BlobStore;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FilingSource;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanTable;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.RouteCommand;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import city.kontor.paper.Paper;
import city.kontor.paper.PdfInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the people of the demo city file: each step takes them some minutes. */
final class Filing {
    /** In which case of which file, and by whom. */
    record Where(Staff who, Scope scope, String file, String one) {}

    private final CityBooks books;
    private final BlobStore blobs;
    private final LocalDate today;
    private final Map<String, String> entries = new HashMap<>();
    private int ids;

    /** @param today the day on which the demo city is shown */
    Filing(CityBooks books, BlobStore blobs, LocalDate today) {
        this.books = books;
        this.blobs = blobs;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** The moment it is in the office. */
    Instant now() {
        return books.office().instant();
    }

    /** Goes to the morning of today. */
    void beginDay(LocalTime at) {
        books.office().goTo(today, at);
    }

    /** The sample plan, which the city has had for many years. */
    void plan() {
        List<PlanEntry> plan = new PlanTable(List.of(), () -> id("plan"))
                .preview(PlanTable.sample())
                .values();
        plan.forEach(entry -> entries.put(entry.key(), entry.id()));
        give(Staff.REGISTRY, new PlanCommand.ImportPlan(Scope.CITY, plan));
        give(
                Staff.REGISTRY,
                new PlanCommand.PutFiling(Scope.CITY, FilingSource.INVOICE, Optional.ofNullable(entries.get("93"))));
    }

    /** A file with one case and one letter, closed on the day it is in the office. */
    void closed(Scope scope, String id, String key, String title, String letter, Participant participant)
            throws IOException {
        open(scope, id, key, title);
        String one = id + "-case";
        give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(scope, id, one, title));
        give(Staff.TIEFBAU_1, new CaseCommand.PutParticipant(scope, id, one, participant));
        document(
                new Filing.Where(Staff.TIEFBAU_1, scope, id, one),
                id("document"),
                letter,
                Direction.OUTGOING,
                pdf(letter, "Sehr geehrte Damen und Herren, die Arbeiten sind abgeschlossen: " + title + "."));
        give(Staff.TIEFBAU_1, new CaseCommand.CloseCase(scope, id, one));
        give(Staff.REGISTRY, new FileCommand.CloseFile(scope, id));
    }

    void open(Scope scope, String id, String key, String title) {
        String entry = Optional.ofNullable(entries.get(key)).orElseThrow();
        give(Staff.REGISTRY, new FileCommand.OpenFile(scope, id, entry, title));
    }

    void document(Where where, String id, String title, Direction direction, Content content) {
        give(
                where.who(),
                new DocumentCommand.FileDocument(
                        where.scope(),
                        where.file(),
                        where.one(),
                        id,
                        title,
                        direction,
                        books.office().day().toString(),
                        content));
    }

    Content text(String name, String text) throws IOException {
        return content(name + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    Content pdf(String heading, String... paragraphs) throws IOException {
        try (var paper = new Paper()) {
            paper.text(17, heading);
            for (String paragraph : paragraphs) {
                paper.space(12);
                paper.text(11, paragraph);
            }
            return content(heading + ".pdf", "application/pdf", paper.finish(new PdfInfo(heading, now())));
        }
    }

    Content content(String name, String type, byte[] bytes) throws IOException {
        return new Content(blobs.put(new ByteArrayInputStream(bytes)).hex(), name, type, bytes.length);
    }

    /** @param steps without ids */
    String route(Scope scope, String file, String one, Optional<String> document, Staff by, PlannedStep... steps) {
        String id = id("route");
        var numbered = new ArrayList<PlannedStep>();
        for (PlannedStep step : steps) {
            numbered.add(new PlannedStep(
                    id + "-" + (numbered.size() + 1),
                    step.position(),
                    step.kind(),
                    step.person(),
                    step.due(),
                    step.task()));
        }
        give(by, new RouteCommand.GiveRoute(scope, file, one, document, id, numbered));
        return id;
    }

    Optional<LocalDate> due(int days) {
        return Optional.of(today.plusDays(days));
    }

    void give(Staff who, Command command) {
        books.office().pass(Duration.ofMinutes(7));
        books.give(who.id(), command);
    }

    String id(String kind) {
        return "demo-%s-%03d".formatted(kind, ids++);
    }
}
