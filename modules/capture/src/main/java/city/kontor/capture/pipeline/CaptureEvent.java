package city.kontor.capture.pipeline;

import city.kontor.capture.Refusal;
import city.kontor.capture.draft.KeptPage;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.PageRef;
import city.kontor.capture.image.Pixels;

/** What happens while files are captured; told from the pipeline's own threads, in order for each page. */
public sealed interface CaptureEvent {
    /** A file was kept and opened; its pages follow. */
    record Opened(Original original) implements CaptureEvent {}

    /**
     * A page can be shown, before it has been read.
     *
     * @param picture its longer side has {@link CapturePipeline#THUMBNAIL} pixels; as it lies in the original
     */
    record Thumbnail(PageRef page, Pixels picture) implements CaptureEvent {}

    /** A page was read and kept in the draft. */
    record Read(PageRef page, KeptPage read) implements CaptureEvent {}

    /** A file (page 0) or one of its pages could not be taken; the rest goes on. */
    record Refused(Refusal refusal) implements CaptureEvent {}

    /**
     * Nothing more will happen.
     *
     * @param cancelled whether some pages were left out because the person cancelled
     */
    record Finished(boolean cancelled) implements CaptureEvent {}
}
