package city.kontor.efile;

import city.kontor.kernel.Scope;

/** What a person can put over the pages of a document, and take off again. */
public sealed interface AnnotationCommand extends EfileCommand {
    String fileId();

    String documentId();

    String annotationId();

    @Override
    default String subject() {
        return fileId();
    }

    /** @param version on which the person saw the page */
    record Annotate(
            Scope scope,
            String fileId,
            String documentId,
            String annotationId,
            int version,
            AnnotationKind kind,
            Annotation.Place place,
            String text)
            implements AnnotationCommand {}

    /** Takes it off; the history keeps what it was. */
    record TakeOffAnnotation(Scope scope, String fileId, String documentId, String annotationId)
            implements AnnotationCommand {}
}
