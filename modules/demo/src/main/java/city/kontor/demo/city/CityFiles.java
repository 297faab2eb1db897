package city.kontor.demo.city;

import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.Annotation;
import city.kontor.efile.AnnotationCommand;
import city.kontor.efile.AnnotationKind;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Change;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.Grantee;
import city.kontor.efile.PaperPart;
import city.kontor.efile.Participant;
import city.kontor.efile.PlannedStep;
import city.kontor.efile.PrivacyCommand;
import city.kontor.efile.PrivacyKind;
import city.kontor.efile.PrivacyRequest;
import city.kontor.efile.RestrictionCommand;
import city.kontor.efile.RouteCommand;
import city.kontor.efile.StepKind;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
    private static final Scope SCHOOLS = Scope.department("schulen");
    /** The file of a road that is being rebuilt. */
    public static final String ROAD = "demo-file-road";

    private static final String LIGHTS = "demo-file-lights";
    private static final String TABLETS = "demo-file-tablets";
    private static final String NOTE = "demo-document-note";
    static final String PLANNING = "demo-case-planning";
    private static final String RESIDENTS = "demo-case-residents";

    private final Filing filing;
    private final LocalDate today;

    CityFiles(Filing filing) {
        this.filing = filing;
        today = filing.today();
    }

    /** What the city began some weeks ago. */
    void begin() throws IOException {
        lights();
        road();
        tablets();
    }

    /** What is under way today. */
    void goOn() throws IOException {
        filing.beginDay(LocalTime.of(8, 0));
        dispositions();
        residents();
        sealed();
        requests();
    }

    /** Two people ask what the city knows about them. */
    private void requests() {
        filing.give(
                Staff.REGISTRY,
                new PrivacyCommand.RegisterRequest(
                        PrivacyRequest.SCOPE,
                        filing.id("request"),
                        "Wegstein",
                        "Brückenweg 5, 44575 Castrop-Rauxel",
                        List.of(PrivacyKind.ACCESS, PrivacyKind.PORTABILITY),
                        today.minusDays(24)));
        filing.give(
                Staff.REGISTRY,
                new PrivacyCommand.RegisterRequest(
                        PrivacyRequest.SCOPE,
                        filing.id("request"),
                        "Selma Lindgrün",
                        "selma@lindgruen.example",
                        List.of(PrivacyKind.ERASURE),
                        today.minusDays(3)));
    }

    /** A matter of staff, which its department must not see. */
    private void sealed() throws IOException {
        filing.open(ROADS, SEALED, "66.1", "Beschwerde über die Bauleitung");
        String one = "demo-case-sealed";
        filing.give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, SEALED, one, "Anhörung"));
        filing.document(
                new Filing.Where(Staff.TIEFBAU_1, ROADS, SEALED, one),
                filing.id("document"),
                "Vermerk über das Gespräch",
                Direction.INTERNAL,
                filing.text("Vermerk Gespräch", "Das Gespräch fand ohne Dritte statt. Die Niederschrift folgt."));
        filing.give(
                Staff.TIEFBAU_HEAD,
                new RestrictionCommand.RestrictFile(
                        SEALED,
                        "Personalsache, Beschäftigte sind betroffen",
                        List.of(
                                new AccessGrant(
                                        filing.id("grant"),
                                        Grantee.person(Staff.TIEFBAU_1.id()),
                                        AccessLevel.WORK,
                                        "führt die Anhörung",
                                        Optional.empty()),
                                new AccessGrant(
                                        filing.id("grant"),
                                        Grantee.person(Staff.AUDITOR.id()),
                                        AccessLevel.READ,
                                        "Prüfung der Vergabe",
                                        filing.due(30)))));
    }

    /** A file in the middle of its life: two cases, letters, a signature that is missing. */
    private void road() throws IOException {
        filing.open(ROADS, ROAD, "66.1", "Ausbau Lange Straße");
        filing.give(
                Staff.TIEFBAU_1,
                new FileCommand.DescribeFile(
                        ROADS,
                        ROAD,
                        List.of(
                                new Change(Field.KEYWORDS, "", "Lange Straße, Radweg, Fördermittel"),
                                new Change(Field.NOTE, "", "Förderbescheid gilt bis Ende nächsten Jahres."))));
        filing.give(
                Staff.TIEFBAU_1,
                new FileCommand.PutPaperPart(
                        ROADS,
                        ROAD,
                        new PaperPart(filing.id("paper"), "Pläne im Format A0", "Planschrank 3, Fach 12")));
        filing.give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, ROAD, PLANNING, "Entwurfsplanung"));
        var planning = new Filing.Where(Staff.TIEFBAU_1, ROADS, ROAD, PLANNING);
        filing.document(
                planning,
                DRAFT,
                "Entwurf Lageplan, Erläuterung",
                Direction.INCOMING,
                filing.pdf(
                        "Erläuterungsbericht",
                        "Die Fahrbahn wird auf 6,50 m verbreitert, der Radweg beidseitig mit 2,00 m angelegt.",
                        "Die Entwässerung schließt an den Kanal in der Lange Straße an."));
        filing.give(
                Staff.TIEFBAU_1,
                new DocumentCommand.AddVersion(
                        ROADS,
                        ROAD,
                        DRAFT,
                        1,
                        filing.pdf("Erläuterungsbericht", "Der Radweg wird beidseitig mit 2,30 m angelegt."),
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
        filing.document(
                new Filing.Where(Staff.TIEFBAU_2, ROADS, ROAD, PLANNING),
                NOTE,
                "Vermerk Ortstermin",
                Direction.INTERNAL,
                filing.text(
                        "Vermerk Ortstermin",
                        "Ortstermin mit der Polizei: Die Einmündung am Markt braucht eine Querungshilfe.\n"
                                + "Das Ordnungsamt bittet um Beteiligung."));
        filing.give(
                Staff.TIEFBAU_1,
                new CaseCommand.PutParticipant(
                        ROADS,
                        ROAD,
                        PLANNING,
                        new Participant(
                                filing.id("participant"),
                                "Ingenieurbüro Wegstein",
                                "Planer",
                                "Brückenweg 5",
                                "44575",
                                "Castrop-Rauxel",
                                "post@wegstein.example",
                                "")));
    }

    private void annotate(String id, AnnotationKind kind, Annotation.Place place, String text) {
        filing.give(Staff.TIEFBAU_1, new AnnotationCommand.Annotate(ROADS, ROAD, DRAFT, id, 2, kind, place, text));
    }

    private void dispositions() {
        filing.route(
                ROADS,
                ROAD,
                PLANNING,
                Optional.of(DRAFT),
                Staff.TIEFBAU_1,
                new PlannedStep(
                        "", 1, StepKind.CO_SIGNATURE, Staff.TIEFBAU_2.id(), filing.due(4), "Bitte die Massen prüfen"),
                new PlannedStep("", 2, StepKind.FINAL_SIGNATURE, Staff.TIEFBAU_HEAD.id(), filing.due(7), ""));
        filing.route(
                ROADS,
                ROAD,
                PLANNING,
                Optional.of(NOTE),
                Staff.TIEFBAU_2,
                new PlannedStep("", 1, StepKind.ACTION, Staff.TIEFBAU_1.id(), filing.due(-1), "Ordnungsamt beteiligen"),
                new PlannedStep("", 1, StepKind.INFORMATION, Staff.TIEFBAU_HEAD.id(), Optional.empty(), ""));
    }

    private void residents() throws IOException {
        filing.give(Staff.TIEFBAU_2, new CaseCommand.OpenCase(ROADS, ROAD, RESIDENTS, "Anliegerversammlung"));
        filing.give(
                Staff.TIEFBAU_2,
                new CaseCommand.DescribeCase(
                        ROADS,
                        ROAD,
                        RESIDENTS,
                        List.of(new Change(Field.DUE, "", today.plusDays(18).toString()))));
        filing.document(
                new Filing.Where(Staff.TIEFBAU_2, ROADS, ROAD, RESIDENTS),
                filing.id("document"),
                "Einladung an die Anlieger",
                Direction.OUTGOING,
                filing.pdf(
                        "Einladung",
                        "Wir stellen den Entwurf für den Ausbau der Lange Straße vor und beantworten Ihre Fragen.",
                        "Ort: Rathaus, Großer Saal. Beginn: 18 Uhr."));
        filing.document(
                new Filing.Where(Staff.TIEFBAU_2, ROADS, ROAD, RESIDENTS),
                MAIL,
                "Fragen zur Anliegerversammlung",
                Direction.INCOMING,
                filing.content("Fragen zur Anliegerversammlung.eml", "message/rfc822", MAIL_TEXT.getBytes(WINDOWS)));
        filing.route(
                ROADS,
                ROAD,
                RESIDENTS,
                Optional.empty(),
                Staff.TIEFBAU_2,
                new PlannedStep(
                        "", 1, StepKind.FOLLOW_UP, Staff.TIEFBAU_2.id(), filing.due(10), "Niederschrift versenden"));
    }

    /** A file that is done: it waits for its retention period. */
    private void lights() throws IOException {
        filing.open(ROADS, LIGHTS, "66.3", "Straßenbeleuchtung Altstadt");
        String one = "demo-case-lights";
        filing.give(Staff.TIEFBAU_1, new CaseCommand.OpenCase(ROADS, LIGHTS, one, "Umrüstung auf LED"));
        String report = filing.id("document");
        filing.document(
                new Filing.Where(Staff.TIEFBAU_1, ROADS, LIGHTS, one),
                report,
                "Abnahme der Leuchten",
                Direction.INTERNAL,
                filing.pdf("Abnahme", "42 Leuchten wurden umgerüstet und sind in Betrieb.", "Mängel: keine."));
        String route = filing.route(
                ROADS,
                LIGHTS,
                one,
                Optional.of(report),
                Staff.TIEFBAU_1,
                new PlannedStep("", 1, StepKind.FINAL_SIGNATURE, Staff.TIEFBAU_HEAD.id(), Optional.empty(), ""),
                new PlannedStep("", 2, StepKind.CLOSE, Staff.TIEFBAU_1.id(), Optional.empty(), ""));
        filing.give(
                Staff.TIEFBAU_HEAD,
                new RouteCommand.CompleteStep(ROADS, LIGHTS, route, route + "-1", 1, "einverstanden"));
        filing.give(Staff.TIEFBAU_1, new RouteCommand.CompleteStep(ROADS, LIGHTS, route, route + "-2", 0, ""));
        filing.give(Staff.REGISTRY, new FileCommand.CloseFile(ROADS, LIGHTS));
    }

    private void tablets() throws IOException {
        filing.open(SCHOOLS, TABLETS, "21.1", "Tablets für die Grundschulen");
        filing.give(Staff.REGISTRY, new FileCommand.LinkFile(SCHOOLS, TABLETS, ROAD, "Leerrohre für die Schulnetze"));
        String one = "demo-case-tablets";
        filing.give(Staff.SCHULE_1, new CaseCommand.OpenCase(SCHOOLS, TABLETS, one, "Beschaffung"));
        filing.document(
                new Filing.Where(Staff.SCHULE_1, SCHOOLS, TABLETS, one),
                filing.id("document"),
                "Bedarfsmeldung der Schulen",
                Direction.INCOMING,
                filing.pdf(
                        "Bedarfsmeldung",
                        "Gebraucht werden 240 Geräte mit Hülle und Stift sowie Lizenzen für die Verwaltung der Geräte."));
    }
}
