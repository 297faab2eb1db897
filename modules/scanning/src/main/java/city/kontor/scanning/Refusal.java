package city.kontor.scanning;

import city.kontor.kernel.Refusing;

/** Every refusal of this module. The texts are in {@code Reasons.properties} under {@link #key()}. */
public enum Refusal implements Refusing {
    // Arguments: none
    EXISTS("scanning.exists"),
    UNKNOWN("scanning.unknown"),
    REASON_MISSING("scanning.reasonMissing"),
    PROFILE_UNKNOWN("scanning.profile.unknown"),
    PROFILE_RETIRED("scanning.profile.retired"),
    PROFILE_NAME_MISSING("scanning.profile.nameMissing"),
    /** Arguments: name. */
    PROFILE_NAME_TAKEN("scanning.profile.nameTaken"),
    /** Arguments: least, most. */
    PROFILE_DPI("scanning.profile.dpi"),
    RULE_RANGE("scanning.rule.range"),

    // Arguments: the batch's name
    STAGE_SCAN("scanning.stage.scan"),
    STAGE_CHECK("scanning.stage.check"),
    STAGE_INDEX("scanning.stage.index"),
    STAGE_RELEASE("scanning.stage.release"),
    STAGE_ARCHIVED("scanning.stage.archived"),
    STAGE_DISCARDED("scanning.stage.discarded"),
    NOT_EARLIER("scanning.notEarlier"),
    NOT_HELD("scanning.notHeld"),
    RIGHT_MISSING("scanning.rightMissing"),
    NO_PAGES("scanning.noPages"),
    NO_DOCUMENTS("scanning.noDocuments"),
    COUNT_UNFIT("scanning.countUnfit"),
    HASH_UNFIT("scanning.hashUnfit"),
    RELEASED_ALREADY("scanning.releasedAlready"),
    NOT_REPLACING("scanning.notReplacing"),
    DESTROYED_ALREADY("scanning.destroyedAlready"),
    NOTE_MISSING("scanning.noteMissing"),

    /** Arguments: the batch's name, who holds it. */
    HELD("scanning.held"),
    /** Arguments: the batch's name, pages, announced pages. */
    PAGES_DIFFER("scanning.pagesDiffer"),
    /** Arguments: the batch's name, pages, pages when it was scanned. */
    PAGES_LOST("scanning.pagesLost"),
    /** Arguments: the batch's name, released documents, all documents. */
    PAPER_NEEDED("scanning.paperNeeded"),
    /** Arguments: the batch's name, the pages still to be seen. */
    SAMPLE_INCOMPLETE("scanning.sampleIncomplete"),
    /** Arguments: who scanned. */
    OTHER_PERSON("scanning.otherPerson"),
    /** Arguments: the batch's name, released documents, all documents. */
    DOCUMENTS_LEFT("scanning.documentsLeft"),
    /** Arguments: the batch's name, the first day on which the paper may go. */
    KEEP_UNTIL("scanning.keepUntil");

    private final String key;

    Refusal(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** Why something cannot be done in that stage. */
    static Refusal of(Stage stage) {
        return switch (stage) {
            case SCAN -> STAGE_SCAN;
            case CHECK -> STAGE_CHECK;
            case INDEX -> STAGE_INDEX;
            case RELEASE -> STAGE_RELEASE;
            case ARCHIVED -> STAGE_ARCHIVED;
            case DISCARDED -> STAGE_DISCARDED;
        };
    }
}
