package city.kontor.demo.city;

import city.kontor.efile.Assignee;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterBlock;
import city.kontor.efile.LetterCommand;
import city.kontor.efile.LetterFacts;
import city.kontor.efile.LetterSamples;
import city.kontor.efile.LetterSheet;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.efile.RouteTemplateCommand;
import city.kontor.efile.StepKind;
import city.kontor.efile.TemplateStep;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the demo city writes letters and gives routes by, and one letter that is being written. */
final class CityTemplates {
    private static final Scope ROADS = Scope.department("tiefbau");
    private static final Assignee CLERK = new Assignee(Assignee.Who.ROLE, Staff.TIEFBAU_1.roleId());
    private static final Assignee HEAD = new Assignee(Assignee.Who.ROLE, Staff.TIEFBAU_HEAD.roleId());

    private final Filing filing;

    CityTemplates(Filing filing) {
        this.filing = filing;
    }

    /** What letters are made of, and who they come from. */
    void keep() {
        for (LetterTemplate sample : LetterSamples.all()) {
            filing.give(
                    Staff.REGISTRY,
                    new LetterCommand.PutLetterTemplate(
                            Scope.CITY, sample.id(), sample.name(), sample.subject(), sample.body()));
        }
        filing.give(
                Staff.REGISTRY,
                new RouteTemplateCommand.PutRouteTemplate(
                        Scope.CITY,
                        "demo-route-letter",
                        "Schreiben mit Mitzeichnung",
                        "Schreiben nach außen, die das Amt binden",
                        List.of(
                                planned(1, StepKind.CO_SIGNATURE, CLERK, 2, "Bitte gegenlesen"),
                                planned(2, StepKind.FINAL_SIGNATURE, HEAD, 4, ""))));
        filing.give(
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
        filing.give(Staff.REGISTRY, new LetterCommand.PutLetterhead(Scope.CITY, head(Scope.CITY, "", "106-0")));
        filing.give(Staff.REGISTRY, new LetterCommand.PutLetterhead(Scope.CITY, head(ROADS, "Tiefbau", "106-2600")));
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
    void letter() throws IOException {
        var letter = new Letter(
                "letter-documents",
                1,
                "Ingenieurbüro Wegstein\nBrückenweg 5\n44575 Castrop-Rauxel",
                "Sehr geehrte Damen und Herren,",
                filing.today().toString(),
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
        byte[] pdf =
                new LetterSheet(head(ROADS, "Tiefbau", "106-2600"), template, letter, facts, true).pdf(filing.now());
        filing.give(
                Staff.TIEFBAU_1,
                new LetterCommand.WriteLetter(
                        ROADS,
                        CityFiles.ROAD,
                        CityFiles.PLANNING,
                        CityFiles.LETTER,
                        "Nachforderung an das Ingenieurbüro",
                        letter,
                        filing.content("Nachforderung an das Ingenieurbüro.pdf", "application/pdf", pdf)));
    }
}
