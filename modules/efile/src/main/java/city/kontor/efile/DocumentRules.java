package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Check;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Sha256;
import city.kontor.kernel.Signature;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be done with a document, and when. */
final class DocumentRules {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    private final Circumstances given;
    private final EFile file;

    private DocumentRules(Circumstances given, EFile file) {
        this.given = given;
        this.file = file;
    }

    static Decision decide(DocumentCommand command, Circumstances given) {
        boolean ofLetter = command instanceof DocumentCommand.AddVersion
                && given.registers().letters().letter(command.documentId()).isPresent();
        // Its words are kept beside its pages, and a page from elsewhere would say something else.
        return ofLetter ? Refusal.LETTER_CHANGE_THERE.because() : decided(command, given);
    }

    /** As {@link #decide}, also for what letters are made of. */
    static Decision decided(DocumentCommand command, Circumstances given) {
        Optional<EFile> file = FileRules.find(command.scope(), command.fileId(), given.registers());
        if (file.isEmpty()) {
            return FileRules.missing(command.scope(), command.fileId(), given);
        }
        var rules = new DocumentRules(given, file.get());
        return command instanceof DocumentCommand.FileDocument filing
                ? rules.file(filing)
                : given.registers()
                        .document(command.fileId(), command.documentId())
                        .map(document -> rules.decide(document, command))
                        .orElseGet(Refusal.UNKNOWN::because);
    }

    private Decision file(DocumentCommand.FileDocument command) {
        Optional<Case> found = given.registers().caseOf(file.id(), command.caseId());
        if (found.isEmpty()) {
            return Refusal.UNKNOWN.because();
        }
        Optional<Numbered> number = found.get()
                .number()
                .flatMap(own -> given.next(
                        NumberKind.DOCUMENT,
                        Map.of("case", own, "file", file.number().orElse(""))));
        return unless(
                () -> Decision.accept(new DocumentEvent.DocumentFiled(
                        file.id(),
                        command.caseId(),
                        command.documentId(),
                        file.scope(),
                        number,
                        command.title().strip(),
                        command.direction(),
                        command.dated(),
                        command.content(),
                        by())),
                () -> Refusal.EXISTS.when(given.registers().documentExists(command.documentId())),
                () -> CaseRules.open(found.get()),
                () -> Texts.title(command.title()),
                () -> Texts.day(command.dated()),
                () -> fit(command.content()));
    }

    private Decision decide(Document document, DocumentCommand command) {
        String id = document.id();
        Optional<Case> home = given.registers().caseOf(file.id(), document.caseId());
        Check inCase = () -> home.map(CaseRules::open).orElseGet(() -> Optional.of(Refusal.UNKNOWN.because()));
        Check alive = () -> Refusal.DOCUMENT_CANCELLED.when(document.cancelled().isPresent(), document.name());
        Check free = () -> heldByAnother(document);
        Check unsigned =
                () -> document.signed().map(signed -> Refusal.DOCUMENT_SIGNED.because(document.name(), signed.name()));
        return switch (command) {
            case DocumentCommand.FileDocument filing -> file(filing);
            case DocumentCommand.AddVersion add ->
                unless(
                        () -> Decision.accept(new DocumentEvent.VersionAdded(
                                file.id(),
                                id,
                                new Version(
                                        document.newest() + 1,
                                        add.basedOn(),
                                        add.content(),
                                        add.note().strip(),
                                        by()))),
                        inCase,
                        alive,
                        free,
                        unsigned,
                        () -> Refusal.VERSION_UNKNOWN.when(
                                add.basedOn() < 1 || add.basedOn() > document.newest(), String.valueOf(add.basedOn())),
                        () -> fit(add.content()));
            case DocumentCommand.DescribeDocument describe ->
                unless(
                        () -> Decision.accept(
                                new DocumentEvent.DocumentDescribed(file.id(), id, describe.changes(), by())),
                        inCase,
                        alive,
                        () -> Texts.changes(describe.changes(), Document.FIELDS, document.fields()));
            case DocumentCommand.CheckOut out ->
                document.checkedOut().filter(held -> held.isBy(given.actor())).isPresent()
                        ? Decision.accept()
                        : unless(
                                () -> Decision.accept(new DocumentEvent.CheckedOut(file.id(), id, by())),
                                inCase,
                                alive,
                                free,
                                unsigned);
            case DocumentCommand.CancelCheckOut cancel -> cancelCheckOut(document, cancel);
            case DocumentCommand.MoveDocument move -> move(document, move, inCase, alive, free);
            case DocumentCommand.NoteOrigin note ->
                unless(
                        () -> Decision.accept(new DocumentEvent.OriginNoted(
                                file.id(), id, new DocumentOrigin(id, note.sourceId(), note.kind()), by())),
                        inCase,
                        () -> Refusal.EXISTS.when(given.registers().hasOrigin(id)),
                        () -> Refusal.UNKNOWN.when(note.sourceId().equals(id)
                                || given.registers()
                                        .document(file.id(), note.sourceId())
                                        .isEmpty()));
            case DocumentCommand.CancelDocument cancel ->
                unless(
                        () -> Decision.accept(new DocumentEvent.DocumentCancelled(
                                file.id(), id, cancel.reason(), canceller(document))),
                        inCase,
                        alive,
                        free,
                        () -> signedForOthers(document),
                        () -> Texts.reason(cancel.reason()));
        };
    }

    private Decision cancelCheckOut(Document document, DocumentCommand.CancelCheckOut cancel) {
        boolean own =
                document.checkedOut().filter(held -> held.isBy(given.actor())).isPresent();
        return unless(
                () -> Decision.accept(
                        new DocumentEvent.CheckOutCancelled(file.id(), document.id(), cancel.reason(), by())),
                () -> Refusal.DOCUMENT_NOT_OUT.when(document.checkedOut().isEmpty(), document.name()),
                () -> own || given.actor().may(EfileRights.REGISTER, file.scope())
                        ? Optional.empty()
                        : heldByAnother(document),
                () -> own ? Optional.empty() : Texts.reason(cancel.reason()));
    }

    private Decision move(Document document, DocumentCommand.MoveDocument move, Check inCase, Check alive, Check free) {
        long routes = given.registers().openRoutes(document.caseId()).stream()
                .filter(route -> route.documentId().equals(Optional.of(document.id())))
                .count();
        Optional<Case> target = given.registers().caseOf(file.id(), move.caseId());
        return unless(
                () -> Decision.accept(
                        new DocumentEvent.DocumentMoved(file.id(), document.id(), move.caseId(), move.reason(), by())),
                inCase,
                alive,
                free,
                () -> Refusal.DOCUMENT_ROUTES_OPEN.when(routes > 0, document.name(), String.valueOf(routes)),
                () -> Refusal.DOCUMENT_THERE.when(document.caseId().equals(move.caseId()), document.name()),
                () -> target.map(CaseRules::open).orElseGet(() -> Optional.of(Refusal.UNKNOWN.because())),
                () -> Texts.reason(move.reason()));
    }

    /** What was decided is not taken out by those who work with it. */
    private Optional<Decision.Rejected> signedForOthers(Document document) {
        return document.signed()
                .filter(signed -> !given.actor().may(EfileRights.REGISTER, file.scope()))
                .map(signed -> Refusal.DOCUMENT_SIGNED_REGISTRY.because(document.name(), signed.name()));
    }

    private Signature canceller(Document document) {
        return document.signed().isPresent() ? given.by(EfileRights.REGISTER, file.scope()) : by();
    }

    private Optional<Decision.Rejected> heldByAnother(Document document) {
        return document.checkedOut()
                .filter(held -> !held.isBy(given.actor()))
                .map(held -> Refusal.DOCUMENT_CHECKED_OUT.because(document.name(), held.name()));
    }

    static Optional<Decision.Rejected> fit(Content content) {
        String name = content.name();
        boolean named = !name.isBlank()
                && name.length() <= Content.MOST_NAME
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        return Refusal.CONTENT_NAME_UNFIT
                .when(!named)
                .or(() -> Refusal.CONTENT_UNFIT.when(content.bytes() < 0
                        || !Sha256.isHex(content.sha256())
                        || !MEDIA_TYPE.matcher(content.mediaType()).matches()));
    }

    private Signature by() {
        return given.by(EfileRights.WORK, file.scope());
    }
}
