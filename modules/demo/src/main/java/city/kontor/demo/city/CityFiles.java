package city.kontor.demo.city;

import city.kontor.blobs.BlobStore;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Change;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanTable;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.RouteCommand;
import city.kontor.efile.StepKind;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import city.kontor.paper.Paper;
import city.kontor.paper.PdfInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the demo city: the sample plan, some files with cases and documents, and dispositions under way. */
final class CityFiles {
    private static final Scope ROADS = Scope.department("tiefbau");
    private static final Scope SCHOOLS = Scope.department("schulen");
    private static final String ROAD = "demo-file-road";
    private static final String LIGHTS = "demo-file-lights";
    private static final String TABLETS = "demo-file-tablets";
    private static final String PLANNING = "demo-case-planning";
    private static final String RESIDENTS = "demo-case-residents";

    private final CityBooks books;
    private final BlobStore blobs;
    private final LocalDate today;
    private final Map<String, String> entries = new HashMap<>();
    private int ids;

    CityFiles(CityBooks books, BlobStore blobs, LocalDate today) {
        this.books = books;
        this.blobs = blobs;
        this.today = today;
    }

    void build() throws IOException {
        books.office().goTo(today.minusDays(21), LocalTime.of(8, 0));
        plan();
        road();
        lights();
        tablets();
    }

    private void plan() {
        List<PlanEntry> plan = new PlanTable(List.of(), () -> id("plan"))
                .preview(PlanTable.sample())
                .values();
        plan.forEach(entry -> entries.put(entry.key(), entry.id()));
        give(Staff.REGISTRY, new PlanCommand.ImportPlan(Scope.CITY, plan));
    }

    /** A file in the middle of its life: two cases, letters, a signature that is missing. */
    private void road() throws IOException {
        open(ROADS, ROAD, "66.1", "Ausbau Lange Straße");
        give(
                Staff.TIEFBAU_1,
                new FileCommand.DescribeFile(
                        ROADS,
                        ROAD,
                        List.of(
                                new Change(Field.KEYWORDS, "", "Lange Straße, Radweg, Fördermittel"),
                                new Change(Field.NOTE, "", "Förderbescheid gilt bis Ende nächsten Jahres."))));
        give(
                Staff.TIEFBAU_1,
                new FileCommand.PutPaperPart(
                        ROADS, ROAD, new PaperPart(id("paper"), "Pläne im Format A0", "Planschrank 3, Fach 12")));
        give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, ROAD, PLANNING, "Entwurfsplanung"));
        String draft = document(
                ROAD,
                PLANNING,
                "Entwurf Lageplan, Erläuterung",
                Direction.INCOMING,
                "Erläuterungsbericht",
                "Die Fahrbahn wird auf 6,50 m verbreitert, der Radweg beidseitig mit 2,00 m angelegt.",
                "Die Entwässerung schließt an den Kanal in der Lange Straße an.");
        version(ROAD, draft, "Radweg jetzt 2,30 m breit", "Der Radweg wird beidseitig mit 2,30 m angelegt.");
        String note = text(
                ROAD,
                PLANNING,
                "Vermerk Ortstermin",
                "Ortstermin mit der Polizei: Die Einmündung am Markt braucht eine Querungshilfe.\n"
                        + "Frau B. vom Ordnungsamt bittet um Beteiligung.");
        give(
                Staff.TIEFBAU_1,
                new CaseCommand.PutParticipant(
                        ROADS,
                        ROAD,
                        PLANNING,
                        new Participant(
                                id("participant"),
                                "Ingenieurbüro Wegstein",
                                "Planer",
                                "Brückenweg 5",
                                "44575",
                                "Castrop-Rauxel",
                                "post@wegstein.example",
                                "")));
        route(
                ROADS,
                ROAD,
                PLANNING,
                Optional.of(draft),
                Staff.TIEFBAU_1,
                new PlannedStep("", 1, StepKind.CO_SIGNATURE, Staff.TIEFBAU_2.id(), due(4), "Bitte die Massen prüfen"),
                new PlannedStep("", 2, StepKind.FINAL_SIGNATURE, Staff.TIEFBAU_HEAD.id(), due(7), ""));
        route(
                ROADS,
                ROAD,
                PLANNING,
                Optional.of(note),
                Staff.TIEFBAU_2,
                new PlannedStep("", 1, StepKind.ACTION, Staff.TIEFBAU_1.id(), due(-1), "Ordnungsamt beteiligen"),
                new PlannedStep("", 1, StepKind.INFORMATION, Staff.TIEFBAU_HEAD.id(), Optional.empty(), ""));
        residents();
    }

    private void residents() throws IOException {
        give(Staff.TIEFBAU_2, new CaseCommand.OpenCase(ROADS, ROAD, RESIDENTS, "Anliegerversammlung"));
        give(
                Staff.TIEFBAU_2,
                new CaseCommand.DescribeCase(
                        ROADS,
                        ROAD,
                        RESIDENTS,
                        List.of(new Change(Field.DUE, "", today.plusDays(18).toString()))));
        document(
                ROAD,
                RESIDENTS,
                "Einladung an die Anlieger",
                Direction.OUTGOING,
                "Einladung",
                "Wir stellen den Entwurf für den Ausbau der Lange Straße vor und beantworten Ihre Fragen.",
                "Ort: Rathaus, Großer Saal. Beginn: 18 Uhr.");
        route(
                ROADS,
                ROAD,
                RESIDENTS,
                Optional.empty(),
                Staff.TIEFBAU_2,
                new PlannedStep("", 1, StepKind.FOLLOW_UP, Staff.TIEFBAU_2.id(), due(10), "Niederschrift versenden"));
    }

    /** A file that is done: it waits for its retention period. */
    private void lights() throws IOException {
        open(ROADS, LIGHTS, "66.3", "Straßenbeleuchtung Altstadt");
        String one = "demo-case-lights";
        give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, LIGHTS, one, "Umrüstung auf LED"));
        String report = document(
                LIGHTS,
                one,
                "Abnahme der Leuchten",
                Direction.INTERNAL,
                "Abnahme",
                "42 Leuchten wurden umgerüstet und sind in Betrieb.",
                "Mängel: keine.");
        String route = route(
                ROADS,
                LIGHTS,
                one,
                Optional.of(report),
                Staff.TIEFBAU_1,
                new PlannedStep("", 1, StepKind.FINAL_SIGNATURE, Staff.TIEFBAU_HEAD.id(), Optional.empty(), ""),
                new PlannedStep("", 2, StepKind.CLOSE, Staff.TIEFBAU_1.id(), Optional.empty(), ""));
        give(Staff.TIEFBAU_HEAD, new RouteCommand.CompleteStep(ROADS, LIGHTS, route, route + "-1", 1, "einverstanden"));
        give(Staff.TIEFBAU_1, new RouteCommand.CompleteStep(ROADS, LIGHTS, route, route + "-2", 0, ""));
        give(Staff.REGISTRY, new FileCommand.CloseFile(ROADS, LIGHTS));
    }

    private void tablets() throws IOException {
        open(SCHOOLS, TABLETS, "21.1", "Tablets für die Grundschulen");
        give(Staff.REGISTRY, new FileCommand.LinkFile(SCHOOLS, TABLETS, ROAD, "Leerrohre für die Schulnetze"));
        String one = "demo-case-tablets";
        give(Staff.SCHULE_1, new CaseCommand.OpenCase(SCHOOLS, TABLETS, one, "Beschaffung"));
        document(
                TABLETS,
                SCHOOLS,
                Staff.SCHULE_1,
                one,
                "Bedarfsmeldung der Schulen",
                Direction.INCOMING,
                "Bedarfsmeldung",
                "Gebraucht werden 240 Geräte mit Hülle und Stift sowie Lizenzen für die Verwaltung der Geräte.",
                "");
    }

    private void open(Scope scope, String id, String key, String title) {
        String entry = Optional.ofNullable(entries.get(key)).orElseThrow();
        give(Staff.REGISTRY, new FileCommand.OpenFile(scope, id, entry, title));
    }

    private String document(
            String file, String one, String title, Direction direction, String heading, String first, String second)
            throws IOException {
        return document(file, ROADS, Staff.TIEFBAU_1, one, title, direction, heading, first, second);
    }

    private String document(
            String file,
            Scope scope,
            Staff who,
            String one,
            String title,
            Direction direction,
            String heading,
            String first,
            String second)
            throws IOException {
        String id = id("document");
        give(
                who,
                new DocumentCommand.FileDocument(
                        scope,
                        file,
                        one,
                        id,
                        title,
                        direction,
                        books.office().day().toString(),
                        pdf(title, heading, first, second)));
        return id;
    }

    private void version(String file, String document, String note, String text) throws IOException {
        give(
                Staff.TIEFBAU_1,
                new DocumentCommand.AddVersion(
                        ROADS, file, document, 1, pdf("Erläuterungsbericht", "Erläuterungsbericht", text, ""), note));
    }

    private String text(String file, String one, String title, String text) throws IOException {
        String id = id("document");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        give(
                Staff.TIEFBAU_2,
                new DocumentCommand.FileDocument(
                        ROADS,
                        file,
                        one,
                        id,
                        title,
                        Direction.INTERNAL,
                        "",
                        new Content(
                                blobs.put(new ByteArrayInputStream(bytes)).hex(),
                                title + ".txt",
                                "text/plain",
                                bytes.length)));
        return id;
    }

    private Content pdf(String title, String heading, String first, String second) throws IOException {
        try (var paper = new Paper()) {
            paper.text(17, heading);
            paper.space(16);
            paper.text(11, first);
            paper.space(8);
            if (!second.isEmpty()) {
                paper.text(11, second);
            }
            byte[] bytes = paper.finish(new PdfInfo(title, books.office().instant()));
            return new Content(
                    blobs.put(new ByteArrayInputStream(bytes)).hex(),
                    title.replaceAll("[^\\p{L}\\d ]", "") + ".pdf",
                    "application/pdf",
                    bytes.length);
        }
    }

    /** @param steps without ids */
    private String route(
            Scope scope, String file, String one, Optional<String> document, Staff by, PlannedStep... steps) {
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

    private Optional<LocalDate> due(int days) {
        return Optional.of(today.plusDays(days));
    }

    private void give(Staff who, Command command) {
        books.office().pass(Duration.ofMinutes(7));
        books.give(who.id(), command);
    }

    private String id(String kind) {
        return "demo-%s-%03d".formatted(kind, ids++);
    }
}
