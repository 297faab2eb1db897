package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;

/** What happened to the annotations of a document. */
public sealed interface AnnotationEvent extends EfileEvent {
    String fileId();

    String documentId();

    @Override
    default String subject() {
        return fileId();
    }

    record Annotated(String fileId, String documentId, Scope scope, Annotation annotation) implements AnnotationEvent {}

    /** @param annotation as it was */
    record AnnotationTakenOff(String fileId, String documentId, Annotation annotation, Signature by)
            implements AnnotationEvent {}
}
