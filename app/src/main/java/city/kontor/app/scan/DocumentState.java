package city.kontor.app.scan;

import city.kontor.app.kit.Tone;

/** Where a document stands on its way through the scan station. */
public enum DocumentState {
    /** Pages are still being read. */
    READING(Tone.INFO),
    /** Reading was cancelled before the last page. */
    STOPPED(Tone.NEUTRAL),
    /** A page cannot be read. */
    PROBLEM(Tone.DANGER),
    /** Something is missing, unsure or contradictory. */
    TO_CHECK(Tone.WARNING),
    READY(Tone.SUCCESS),
    /** The PDF/A is being written and handed over. */
    RELEASING(Tone.INFO);

    private final Tone tone;

    DocumentState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
