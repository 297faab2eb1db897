package city.kontor.demo.city;

import city.kontor.blobs.BlobStore;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.Annotation;
import city.kontor.efile.AnnotationCommand;
import city.kontor.efile.AnnotationKind;
import city.kontor.efile.Assignee;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Change;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FilingSource;
import city.kontor.efile.Grantee;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterBlock;
import city.kontor.efile.LetterCommand;
import city.kontor.efile.LetterFacts;
import city.kontor.efile.LetterSamples;
import city.kontor.efile.LetterSheet;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanTable;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.PrivacyCommand;
import city.kontor.efile.PrivacyKind;
import city.kontor.efile.PrivacyRequest;
import city.kontor.efile.RestrictionCommand;
import city.kontor.efile.RouteCommand;
import city.kontor.efile.RouteTemplateCommand;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import city.kontor.paper.Paper;
import city.kontor.paper.PdfInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
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
public final class CityFiles {
    /** A letter that is not finished yet. */
    public static final String LETTER = "demo-document-letter";
    /** A document on which somebody's signature is missing. */
    public static final String DRAFT = "demo-document-draft";

    /** A file that only some see. */
    public static final String SEALED = "demo-file-sealed";

    /** A mail that came with a table attached, with wrongly encoded letters. */
    public static final String MAIL = "demo-document-mail";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String MAIL_TEXT = """
            From: Kirsten Wegstein <post@wegstein.example>
            To: Tiefbau <tiefbau@castrop.example>
            Date: Mon, 2 Nov 2026 08:15:00 +0100
            Subject: Fragen zur Anliegerversammlung
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=teil

            --teil
            Content-Type: text/plain; charset=utf-8

            Guten Tag,

            die Anlieger fragen, ob die Bäume in der Lange Straße stehen bleiben und wo in der Bauzeit
            geparkt werden kann. Die Zahl der Stellplätze steht in der Anlage.

            Mit freundlichen Grüßen
            Kirsten Wegstein
            --teil
            Content-Type: text/csv; charset=utf-8; name="Stellplätze.csv"
            Content-Disposition: attachment; filename="Stellplätze.csv"

            Abschnitt;heute;geplant
            Markt bis Schulweg;24;18
            Schulweg bis Bahnhof;31;27
            --teil--
            """.replace("\n", "\r\n");

    private static final Scope ROADS = Scope.department("tiefbau");
    private static final Assignee CLERK = new Assignee(Assignee.Who.ROLE, Staff.TIEFBAU_1.roleId());
    private static final Assignee HEAD = new Assignee(Assignee.Who.ROLE, Staff.TIEFBAU_HEAD.roleId());
    private static final Scope SCHOOLS = Scope.department("schulen");
    /** The file of a road that is being rebuilt. */
    public static final String ROAD = "demo-file-road";

    private static final String LIGHTS = "demo-file-lights";
    private static final String TABLETS = "demo-file-tablets";
    private static final String NOTE = "demo-document-note";
    private static final String PLANNING = "demo-case-planning";
    private static final String RESIDENTS = "demo-case-residents";

    /** In which case of which file, and by whom. */
    private record Where(Staff who, Scope scope, String file, String one) {}

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

    /** What the city began some weeks ago. */
    void begin() throws IOException {
        lights();
        road();
        tablets();
    }

    /** What is under way today. */
    void goOn() throws IOException {
        books.office().goTo(today, LocalTime.of(8, 0));
        dispositions();
        residents();
        letter();
        sealed();
        requests();
    }

    /** Two people ask what the city knows about them. */
    private void requests() {
        give(
                Staff.REGISTRY,
                new PrivacyCommand.RegisterRequest(
                        PrivacyRequest.SCOPE,
                        id("request"),
                        "Wegstein",
                        "Brückenweg 5, 44575 Castrop-Rauxel",
                        List.of(PrivacyKind.ACCESS, PrivacyKind.PORTABILITY),
                        today.minusDays(24)));
        give(
                Staff.REGISTRY,
                new PrivacyCommand.RegisterRequest(
                        PrivacyRequest.SCOPE,
                        id("request"),
                        "Selma Lindgrün",
                        "selma@lindgruen.example",
                        List.of(PrivacyKind.ERASURE),
                        today.minusDays(3)));
    }

    /** A matter of staff, which its department must not see. */
    private void sealed() throws IOException {
        open(ROADS, SEALED, "66.1", "Beschwerde über die Bauleitung");
        String one = "demo-case-sealed";
        give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, SEALED, one, "Anhörung"));
        document(
                new Where(Staff.TIEFBAU_1, ROADS, SEALED, one),
                id("document"),
                "Vermerk über das Gespräch",
                Direction.INTERNAL,
                text("Vermerk Gespräch", "Das Gespräch fand ohne Dritte statt. Die Niederschrift folgt."));
        give(
                Staff.TIEFBAU_HEAD,
                new RestrictionCommand.RestrictFile(
                        SEALED,
                        "Personalsache, Beschäftigte sind betroffen",
                        List.of(
                                new AccessGrant(
                                        id("grant"),
                                        Grantee.person(Staff.TIEFBAU_1.id()),
                                        AccessLevel.WORK,
                                        "führt die Anhörung",
                                        Optional.empty()),
                                new AccessGrant(
                                        id("grant"),
                                        Grantee.person(Staff.AUDITOR.id()),
                                        AccessLevel.READ,
                                        "Prüfung der Vergabe",
                                        due(30)))));
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
        templates();
    }

    /** What letters are made of, and who they come from. */
    private void templates() {
        for (LetterTemplate sample : LetterSamples.all()) {
            give(
                    Staff.REGISTRY,
                    new LetterCommand.PutLetterTemplate(
                            Scope.CITY, sample.id(), sample.name(), sample.subject(), sample.body()));
        }
        give(
                Staff.REGISTRY,
                new RouteTemplateCommand.PutRouteTemplate(
                        Scope.CITY,
                        "demo-route-letter",
                        "Schreiben mit Mitzeichnung",
                        "Schreiben nach außen, die das Amt binden",
                        List.of(
                                planned(1, StepKind.CO_SIGNATURE, CLERK, 2, "Bitte gegenlesen"),
                                planned(2, StepKind.FINAL_SIGNATURE, HEAD, 4, ""))));
        give(
                Staff.REGISTRY,
                new RouteTemplateCommand.PutRouteTemplate(
                        Scope.CITY,
                        "demo-route-close",
                        "Abschluss eines Vorgangs",
                        "",
                        List.of(
                                planned(1, StepKind.INFORMATION, HEAD, 7, ""),
                                planned(1, StepKind.ACTION, CLERK, 3, "Zahlungen und Papierteile prüfen"),
                                planned(2, StepKind.CLOSE, CLERK, 7, ""))));
        give(Staff.REGISTRY, new LetterCommand.PutLetterhead(Scope.CITY, head(Scope.CITY, "", "106-0")));
        give(Staff.REGISTRY, new LetterCommand.PutLetterhead(Scope.CITY, head(ROADS, "Tiefbau", "106-2600")));
    }

    private static TemplateStep planned(int position, StepKind kind, Assignee to, int days, String task) {
        return new TemplateStep(position, kind, to, Optional.of(days), task);
    }

    private static Letterhead head(Scope department, String unit, String extension) {
        return new Letterhead(
                department,
                "Stadt Castrop-Rauxel",
                unit,
                "Europaplatz 1",
                "44575",
                "Castrop-Rauxel",
                "02305 " + extension,
                "post@castrop-rauxel.example",
                "castrop-rauxel.example",
                "Sprechzeiten: montags bis freitags 8 bis 12 Uhr, donnerstags auch 14 bis 17 Uhr, und nach Vereinbarung");
    }

    /** A letter to the engineers that lacks nothing but its end. */
    private void letter() throws IOException {
        var letter = new Letter(
                "letter-documents",
                1,
                "Ingenieurbüro Wegstein\nBrückenweg 5\n44575 Castrop-Rauxel",
                "Sehr geehrte Damen und Herren,",
                today.toString(),
                "02305 106-2614",
                List.of(
                        new LetterBlock(
                                "Fehlende Unterlagen",
                                "1. den Nachweis der Entwässerung für den Abschnitt am Markt\n"
                                        + "2. die Schleppkurven für Müllfahrzeuge\n"
                                        + "3. den Lageplan als Datei"),
                        new LetterBlock("Einzureichen bis", "11. Dezember")));
        LetterTemplate template = LetterSamples.all().stream()
                .filter(sample -> sample.id().equals(letter.templateId()))
                .findFirst()
                .orElseThrow();
        var facts = new LetterFacts(
                Optional.empty(),
                "",
                "Ausbau Lange Straße",
                "Entwurfsplanung",
                "",
                "",
                "Tiefbau",
                Staff.TIEFBAU_1.fullName(),
                "");
        byte[] pdf = new LetterSheet(head(ROADS, "Tiefbau", "106-2600"), template, letter, facts, true)
                .pdf(books.office().instant());
        give(
                Staff.TIEFBAU_1,
                new LetterCommand.WriteLetter(
                        ROADS,
                        ROAD,
                        PLANNING,
                        LETTER,
                        "Nachforderung an das Ingenieurbüro",
                        letter,
                        content("Nachforderung an das Ingenieurbüro.pdf", "application/pdf", pdf)));
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
        var planning = new Where(Staff.TIEFBAU_1, ROADS, ROAD, PLANNING);
        document(
                planning,
                DRAFT,
                "Entwurf Lageplan, Erläuterung",
                Direction.INCOMING,
                pdf(
                        "Erläuterungsbericht",
                        "Die Fahrbahn wird auf 6,50 m verbreitert, der Radweg beidseitig mit 2,00 m angelegt.",
                        "Die Entwässerung schließt an den Kanal in der Lange Straße an."));
        give(
                Staff.TIEFBAU_1,
                new DocumentCommand.AddVersion(
                        ROADS,
                        ROAD,
                        DRAFT,
                        1,
                        pdf("Erläuterungsbericht", "Der Radweg wird beidseitig mit 2,30 m angelegt."),
                        "Radweg jetzt 2,30 m breit"));
        annotate(
                "demo-annotation-1",
                AnnotationKind.STAMP,
                new Annotation.Place(1, 1_560, 120, 700, 240),
                "Eingegangen");
        annotate(
                "demo-annotation-2",
                AnnotationKind.NOTE,
                new Annotation.Place(1, 1_400, 460, 860, 120),
                "Breite mit dem Ordnungsamt klären");
        annotate("demo-annotation-3", AnnotationKind.HIGHLIGHT, new Annotation.Place(1, 225, 335, 1_050, 75), "");
        document(
                new Where(Staff.TIEFBAU_2, ROADS, ROAD, PLANNING),
                NOTE,
                "Vermerk Ortstermin",
                Direction.INTERNAL,
                text(
                        "Vermerk Ortstermin",
                        "Ortstermin mit der Polizei: Die Einmündung am Markt braucht eine Querungshilfe.\n"
                                + "Das Ordnungsamt bittet um Beteiligung."));
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
    }

    private void annotate(String id, AnnotationKind kind, Annotation.Place place, String text) {
        give(Staff.TIEFBAU_1, new AnnotationCommand.Annotate(ROADS, ROAD, DRAFT, id, 2, kind, place, text));
    }

    private void dispositions() {
        route(
                ROADS,
                ROAD,
                PLANNING,
                Optional.of(DRAFT),
                Staff.TIEFBAU_1,
                new PlannedStep("", 1, StepKind.CO_SIGNATURE, Staff.TIEFBAU_2.id(), due(4), "Bitte die Massen prüfen"),
                new PlannedStep("", 2, StepKind.FINAL_SIGNATURE, Staff.TIEFBAU_HEAD.id(), due(7), ""));
        route(
                ROADS,
                ROAD,
                PLANNING,
                Optional.of(NOTE),
                Staff.TIEFBAU_2,
                new PlannedStep("", 1, StepKind.ACTION, Staff.TIEFBAU_1.id(), due(-1), "Ordnungsamt beteiligen"),
                new PlannedStep("", 1, StepKind.INFORMATION, Staff.TIEFBAU_HEAD.id(), Optional.empty(), ""));
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
                new Where(Staff.TIEFBAU_2, ROADS, ROAD, RESIDENTS),
                id("document"),
                "Einladung an die Anlieger",
                Direction.OUTGOING,
                pdf(
                        "Einladung",
                        "Wir stellen den Entwurf für den Ausbau der Lange Straße vor und beantworten Ihre Fragen.",
                        "Ort: Rathaus, Großer Saal. Beginn: 18 Uhr."));
        document(
                new Where(Staff.TIEFBAU_2, ROADS, ROAD, RESIDENTS),
                MAIL,
                "Fragen zur Anliegerversammlung",
                Direction.INCOMING,
                content("Fragen zur Anliegerversammlung.eml", "message/rfc822", MAIL_TEXT.getBytes(WINDOWS)));
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
        String report = id("document");
        document(
                new Where(Staff.TIEFBAU_1, ROADS, LIGHTS, one),
                report,
                "Abnahme der Leuchten",
                Direction.INTERNAL,
                pdf("Abnahme", "42 Leuchten wurden umgerüstet und sind in Betrieb.", "Mängel: keine."));
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
                new Where(Staff.SCHULE_1, SCHOOLS, TABLETS, one),
                id("document"),
                "Bedarfsmeldung der Schulen",
                Direction.INCOMING,
                pdf(
                        "Bedarfsmeldung",
                        "Gebraucht werden 240 Geräte mit Hülle und Stift sowie Lizenzen für die Verwaltung der Geräte."));
    }

    /** A file with one case and one letter, closed on the day it is in the office. */
    void closed(String id, String key, String title, String letter, Participant participant) throws IOException {
        open(ROADS, id, key, title);
        String one = id + "-case";
        give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, id, one, title));
        give(Staff.TIEFBAU_1, new CaseCommand.PutParticipant(ROADS, id, one, participant));
        document(
                new Where(Staff.TIEFBAU_1, ROADS, id, one),
                id("document"),
                letter,
                Direction.OUTGOING,
                pdf(letter, "Sehr geehrte Damen und Herren, die Arbeiten sind abgeschlossen: " + title + "."));
        give(Staff.TIEFBAU_1, new CaseCommand.CloseCase(ROADS, id, one));
        give(Staff.REGISTRY, new FileCommand.CloseFile(ROADS, id));
    }

    private void open(Scope scope, String id, String key, String title) {
        String entry = Optional.ofNullable(entries.get(key)).orElseThrow();
        give(Staff.REGISTRY, new FileCommand.OpenFile(scope, id, entry, title));
    }

    private void document(Where where, String id, String title, Direction direction, Content content) {
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

    private Content text(String name, String text) throws IOException {
        return content(name + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private Content pdf(String heading, String... paragraphs) throws IOException {
        try (var paper = new Paper()) {
            paper.text(17, heading);
            for (String paragraph : paragraphs) {
                paper.space(12);
                paper.text(11, paragraph);
            }
            return content(
                    heading + ".pdf",
                    "application/pdf",
                    paper.finish(new PdfInfo(heading, books.office().instant())));
        }
    }

    private Content content(String name, String type, byte[] bytes) throws IOException {
        return new Content(blobs.put(new ByteArrayInputStream(bytes)).hex(), name, type, bytes.length);
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

    void give(Staff who, Command command) {
        books.office().pass(Duration.ofMinutes(7));
        books.give(who.id(), command);
    }

    String id(String kind) {
        return "demo-%s-%03d".formatted(kind, ids++);
    }
}
