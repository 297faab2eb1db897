package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Check;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Signature;
import java.util.Optional;

/** Who may put what over a page, and take it off again. The document itself is never changed by it. */
final class AnnotationRules {
    private AnnotationRules() {}

    static Decision decide(AnnotationCommand command, Circumstances given) {
        Optional<EFile> file = FileRules.find(command.scope(), command.fileId(), given.registers());
        Optional<Document> document =
                file.flatMap(found -> given.registers().document(found.id(), command.documentId()));
        return document.map(found -> decide(command, found, given)).orElseGet(Refusal.UNKNOWN::because);
    }

    private static Decision decide(AnnotationCommand command, Document document, Circumstances given) {
        Signature by = given.by(EfileRights.WORK, document.scope());
        Check inCase = () -> given.registers()
                .caseOf(document.fileId(), document.caseId())
                .map(CaseRules::open)
                .orElseGet(() -> Optional.of(Refusal.UNKNOWN.because()));
        Check alive = () -> Refusal.DOCUMENT_CANCELLED.when(document.cancelled().isPresent(), document.name());
        return switch (command) {
            case AnnotationCommand.Annotate put ->
                unless(
                        () -> Decision.accept(new AnnotationEvent.Annotated(
                                document.fileId(),
                                document.id(),
                                document.scope(),
                                new Annotation(
                                        put.annotationId(),
                                        document.id(),
                                        put.version(),
                                        put.kind(),
                                        put.place(),
                                        put.text().strip(),
                                        by))),
                        () -> Refusal.EXISTS.when(
                                given.registers().annotation(put.annotationId()).isPresent()),
                        inCase,
                        alive,
                        () -> Refusal.VERSION_UNKNOWN.when(
                                put.version() < 1 || put.version() > document.newest(), String.valueOf(put.version())),
                        () -> Refusal.ANNOTATION_PLACE.when(!put.place().isSane()),
                        () -> Refusal.ANNOTATION_EMPTY.when(put.kind() != AnnotationKind.HIGHLIGHT
                                && put.text().isBlank()),
                        () -> Refusal.TEXT_TOO_LONG.when(put.text().length() > Annotation.MOST_TEXT));
            case AnnotationCommand.TakeOffAnnotation off ->
                given.registers()
                        .annotation(off.annotationId())
                        .filter(known -> known.documentId().equals(document.id()))
                        .map(known -> unless(
                                () -> Decision.accept(new AnnotationEvent.AnnotationTakenOff(
                                        document.fileId(), document.id(), known, by)),
                                inCase,
                                () -> Refusal.ANNOTATION_OTHERS.when(
                                        !known.by().isBy(given.actor())
                                                && !given.actor().may(EfileRights.REGISTER, document.scope()),
                                        known.by().name())))
                        .orElseGet(Refusal.UNKNOWN::because);
        };
    }
}
