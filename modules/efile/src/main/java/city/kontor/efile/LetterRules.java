package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Check;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How letters are written, changed while they are drafts, and made ready to go out. */
final class LetterRules {
    private final Circumstances given;

    private LetterRules(Circumstances given) {
        this.given = given;
    }

    static Decision decide(LetterCommand command, Circumstances given) {
        var rules = new LetterRules(given);
        return switch (command) {
            case LetterCommand.PutLetterTemplate put -> rules.put(put);
            case LetterCommand.RetireLetterTemplate retire -> rules.retire(retire);
            case LetterCommand.PutLetterhead head -> rules.head(head);
            case LetterCommand.WriteLetter write -> rules.write(write);
            case LetterCommand.ChangeLetter change -> rules.change(change);
            case LetterCommand.FinishLetter finish -> rules.finish(finish);
        };
    }

    private Decision put(LetterCommand.PutLetterTemplate put) {
        Optional<LetterTemplate> before = given.registers().letters().template(put.templateId());
        var template = new LetterTemplate(
                put.templateId(),
                before.map(LetterTemplate::version).orElse(0) + 1,
                put.name().strip(),
                put.about().strip(),
                put.body().stripTrailing(),
                false);
        boolean same = before.filter(old -> !old.retired()
                        && old.name().equals(template.name())
                        && old.subject().equals(template.subject())
                        && old.body().equals(template.body()))
                .isPresent();
        return unless(
                () -> same
                        ? Decision.accept()
                        : Decision.accept(
                                new LetterEvent.LetterTemplatePut(template, given.by(EfileRights.PLAN, put.scope()))),
                () -> Refusal.TITLE_MISSING.when(template.name().isBlank()),
                () -> Refusal.LETTER_TEXT_MISSING.when(
                        template.subject().isBlank() || template.body().isBlank()),
                () -> Refusal.TEXT_TOO_LONG.when(template.name().length() > LetterTemplate.MOST_NAME
                        || template.subject().length() > LetterTemplate.MOST_SUBJECT
                        || template.body().length() > LetterTemplate.MOST_BODY),
                () -> template.unfitPlace().map(Refusal.LETTER_PLACE_UNKNOWN::because));
    }

    private Decision retire(LetterCommand.RetireLetterTemplate retire) {
        return given.registers()
                .letters()
                .template(retire.templateId())
                .map(template -> template.retired()
                        ? Decision.accept()
                        : Decision.accept(new LetterEvent.LetterTemplateRetired(
                                template.id(), template.name(), given.by(EfileRights.PLAN, retire.scope()))))
                .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision head(LetterCommand.PutLetterhead put) {
        Letterhead head = put.head();
        return unless(
                () -> Decision.accept(new LetterEvent.LetterheadPut(head, given.by(EfileRights.PLAN, put.scope()))),
                () -> Refusal.LETTERHEAD_INCOMPLETE.when(
                        Stream.of(head.organisation(), head.street(), head.postCode(), head.place())
                                .anyMatch(String::isBlank)),
                () -> Refusal.TEXT_TOO_LONG.when(head.footer().length() > Letterhead.MOST_FOOTER
                        || Stream.of(
                                        head.organisation(),
                                        head.unit(),
                                        head.street(),
                                        head.postCode(),
                                        head.place(),
                                        head.phone(),
                                        head.email(),
                                        head.web())
                                .anyMatch(text -> text.length() > Letterhead.MOST_TEXT)));
    }

    private Decision write(LetterCommand.WriteLetter write) {
        Decision filed = DocumentRules.decided(
                new DocumentCommand.FileDocument(
                        write.scope(),
                        write.fileId(),
                        write.caseId(),
                        write.documentId(),
                        write.title(),
                        Direction.OUTGOING,
                        write.letter().dated(),
                        write.content()),
                given);
        Optional<LetterTemplate> template = template(write.letter());
        return unless(
                () -> with(filed, written(write.fileId(), write.documentId(), write.letter(), template)),
                () -> Refusal.LETTER_TEMPLATE_GONE.when(template.isEmpty()
                        || newest(write.letter())
                                .filter(LetterTemplate::retired)
                                .isPresent()),
                fits(write.letter()),
                () -> Refusal.DATE_UNREADABLE.when(write.letter().dated().isEmpty()));
    }

    private Decision change(LetterCommand.ChangeLetter change) {
        Optional<KeptLetter> kept = given.registers().letters().letter(change.documentId());
        Optional<Document> document = given.registers().document(change.fileId(), change.documentId());
        Optional<LetterTemplate> template = template(change.letter());
        if (kept.isEmpty() || document.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Decision added = DocumentRules.decided(
                new DocumentCommand.AddVersion(
                        change.scope(), change.fileId(), change.documentId(), change.basedOn(), change.content(), ""),
                given);
        String before = document.get().fields().getOrDefault(Field.DATED, "");
        var more = new ArrayList<Event>();
        if (!before.equals(change.letter().dated())) {
            more.add(new DocumentEvent.DocumentDescribed(
                    change.fileId(),
                    change.documentId(),
                    List.of(new Change(Field.DATED, before, change.letter().dated())),
                    by(change)));
        }
        more.addAll(written(change.fileId(), change.documentId(), change.letter(), template));
        return unless(
                () -> with(added, more),
                () -> Refusal.LETTER_FINISHED.when(
                        kept.get().finished(), document.get().name()),
                () -> Refusal.LETTER_TEMPLATE_GONE.when(template.isEmpty()),
                fits(change.letter()),
                () -> Refusal.DATE_UNREADABLE.when(change.letter().dated().isEmpty()),
                () -> Texts.day(change.letter().dated()));
    }

    private Decision finish(LetterCommand.FinishLetter finish) {
        Optional<EFile> file = FileRules.find(finish.scope(), finish.fileId(), given.registers());
        Optional<Document> found = given.registers().document(finish.fileId(), finish.documentId());
        Optional<KeptLetter> kept = given.registers().letters().letter(finish.documentId());
        if (file.isEmpty() || found.isEmpty() || kept.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Document document = found.get();
        Letter letter = kept.get().letter();
        Optional<Case> home = given.registers().caseOf(finish.fileId(), document.caseId());
        Signature by = by(finish);
        var events = new ArrayList<Event>();
        int version = document.newest() + 1;
        events.add(new DocumentEvent.VersionAdded(
                finish.fileId(), document.id(), new Version(version, finish.basedOn(), finish.content(), "", by)));
        events.add(new LetterEvent.LetterFinished(finish.fileId(), document.id(), finish.number(), by));
        if (document.signed().isEmpty()) {
            events.add(new DocumentEvent.DocumentSigned(finish.fileId(), document.id(), version, by));
        }
        return unless(
                () -> new Decision.Accepted(events),
                () -> home.map(CaseRules::open).orElseGet(() -> Optional.of(Refusal.UNKNOWN.because())),
                () -> Refusal.DOCUMENT_CANCELLED.when(document.cancelled().isPresent(), document.name()),
                () -> Refusal.LETTER_FINISHED.when(kept.get().finished(), document.name()),
                () -> document.checkedOut()
                        .filter(held -> !held.isBy(given.actor()))
                        .map(held -> Refusal.DOCUMENT_CHECKED_OUT.because(document.name(), held.name())),
                () -> routesRun(document),
                // Whoever finishes has read the draft that was signed, and nobody changed it meanwhile.
                () -> Refusal.STEP_OTHER_VERSION.when(
                        finish.basedOn() != document.newest(),
                        String.valueOf(finish.basedOn()),
                        String.valueOf(document.newest())),
                () -> missing(letter),
                () -> Refusal.LETTER_NUMBER.when(
                        document.number().filter(finish.number()::equals).isEmpty(),
                        finish.number(),
                        document.number().orElse("")),
                () -> DocumentRules.fit(finish.content()));
    }

    private Optional<Decision.Rejected> routesRun(Document document) {
        long routes = given.registers().openRoutes(document.caseId()).stream()
                .filter(route -> route.documentId().equals(Optional.of(document.id())))
                .filter(route -> route.steps().stream()
                        .anyMatch(step -> !step.state().isOver()
                                && (step.plan().kind() == StepKind.CO_SIGNATURE
                                        || step.plan().kind() == StepKind.FINAL_SIGNATURE)))
                .count();
        return Refusal.LETTER_UNSIGNED.when(routes > 0, document.name());
    }

    /** A draft may have gaps, a letter that goes out may not. */
    private Optional<Decision.Rejected> missing(Letter letter) {
        List<String> missing = Stream.concat(
                        Stream.of(letter.recipient())
                                .filter(String::isBlank)
                                .map(blank -> LetterField.RECIPIENT.word()),
                        template(letter).map(LetterTemplate::blocks).orElse(List.of()).stream()
                                .filter(name -> new LetterValues(Map.of(), letter.blocks())
                                        .block(name)
                                        .isBlank()))
                .toList();
        return Refusal.LETTER_MISSING.when(!missing.isEmpty(), String.join(", ", missing));
    }

    private Check fits(Letter letter) {
        return () -> Refusal.LETTER_ADDRESS_LONG
                .when(letter.recipient().lines().count() > Letter.MOST_LINES, String.valueOf(Letter.MOST_LINES))
                .or(() -> Refusal.TEXT_TOO_LONG.when(letter.recipient().length() > 1_000
                        || letter.salutation().length() > LetterTemplate.MOST_SUBJECT
                        || letter.phone().length() > Letterhead.MOST_TEXT
                        || letter.blocks().stream()
                                        .mapToInt(block -> block.text().length())
                                        .sum()
                                > LetterTemplate.MOST_BODY));
    }

    private Optional<LetterTemplate> template(Letter letter) {
        return given.registers().letters().template(letter.templateId(), letter.templateVersion());
    }

    private Optional<LetterTemplate> newest(Letter letter) {
        return given.registers().letters().template(letter.templateId());
    }

    private List<Event> written(String fileId, String documentId, Letter letter, Optional<LetterTemplate> template) {
        return List.of(new LetterEvent.LetterWritten(
                fileId,
                documentId,
                template.map(LetterTemplate::name).orElse(""),
                letter.templateVersion(),
                letter,
                Signature.of(given.actor(), given.stamp())));
    }

    private static Decision with(Decision first, List<? extends Event> more) {
        if (!(first instanceof Decision.Accepted accepted)) {
            return first;
        }
        var all = new ArrayList<Event>(accepted.events());
        all.addAll(more);
        return new Decision.Accepted(all);
    }

    private Signature by(LetterCommand command) {
        return given.by(EfileRights.WORK, command.scope());
    }
}
