package city.kontor.efile;

import city.kontor.kernel.Refusing;

/** Every refusal of the e-file. The texts are in {@code Reasons.properties} under {@link #key()}. */
public enum Refusal implements Refusing {
    // Arguments: none
    EXISTS("efile.exists"),
    UNKNOWN("efile.unknown"),
    REASON_MISSING("efile.reasonMissing"),
    TITLE_MISSING("efile.titleMissing"),
    TEXT_TOO_LONG("efile.textTooLong"),
    FIELD_UNFIT("efile.fieldUnfit"),
    DATE_UNREADABLE("efile.dateUnreadable"),
    NOT_A_DEPARTMENT("efile.notADepartment"),
    CONTENT_NAME_UNFIT("efile.contentNameUnfit"),
    CONTENT_UNFIT("efile.contentUnfit"),
    /** Arguments: what stands there now, what was to stand there. */
    FIELD_CHANGED("efile.fieldChanged"),

    PLAN_ENTRY_UNKNOWN("efile.plan.entryUnknown"),
    /** Arguments: the key. */
    PLAN_KEY_UNFIT("efile.plan.keyUnfit"),
    /** Arguments: the key, the title of the position that bears it. */
    PLAN_KEY_TAKEN("efile.plan.keyTaken"),
    /** Arguments: the key. */
    PLAN_TITLE_MISSING("efile.plan.titleMissing"),
    /** Arguments: the key. */
    PLAN_PARENT_UNKNOWN("efile.plan.parentUnknown"),
    /** Arguments: the key. */
    PLAN_CIRCLE("efile.plan.circle"),
    /** Arguments: the word. */
    PLAN_APPRAISAL_UNKNOWN("efile.plan.appraisalUnknown"),
    /** Arguments: the key, the most years. */
    PLAN_YEARS("efile.plan.years"),
    /** Arguments: the key. */
    PLAN_MAIN_GROUP("efile.plan.mainGroup"),
    /** Arguments: the key and title. */
    PLAN_RETIRED("efile.plan.retired"),
    /** Arguments: the key and title. */
    PLAN_OTHER_DEPARTMENT("efile.plan.otherDepartment"),
    /** Arguments: the key and title. */
    PLAN_ONE_DEPARTMENT("efile.plan.oneDepartment"),
    PATTERN_UNFIT("efile.patternUnfit"),

    // Arguments: the file's name
    FILE_CLOSED("efile.file.closed"),
    FILE_OPEN("efile.file.open"),
    FILE_CONTINUED("efile.file.continued"),
    FILE_HELD("efile.file.held"),
    FILE_NOT_HELD("efile.file.notHeld"),
    FILE_MARKED("efile.file.marked"),
    FILE_NOT_MARKED("efile.file.notMarked"),
    /** Arguments: the file's name, how many cases are open, the first of them. */
    CASES_OPEN("efile.file.casesOpen"),
    FILE_MOVED("efile.file.moved"),
    RESTRICTED_ALREADY("efile.restriction.already"),
    YEARS_RANGE("efile.file.years"),
    LINKED_ITSELF("efile.file.linkedItself"),
    LINKED_ALREADY("efile.file.linkedAlready"),

    // Arguments: the case's name
    CASE_CLOSED("efile.case.closed"),
    CASE_OPEN("efile.case.open"),
    /** Arguments: the case's name, how many routes run. */
    ROUTES_OPEN("efile.case.routesOpen"),
    /** Arguments: a document's name, who has it. */
    DOCUMENT_CHECKED_OUT("efile.document.checkedOut"),

    // Arguments: the document's name
    DOCUMENT_CANCELLED("efile.document.cancelled"),
    DOCUMENT_NOT_OUT("efile.document.notOut"),
    DOCUMENT_THERE("efile.document.there"),
    /** Arguments: the document's name, who signed it. */
    DOCUMENT_SIGNED("efile.document.signed"),
    /** Arguments: the document's name, who signed it. */
    DOCUMENT_SIGNED_REGISTRY("efile.document.signedRegistry"),
    /** Arguments: the document's name, who signed it. */
    DOCUMENT_SIGNED_ALREADY("efile.document.signedAlready"),
    /** Arguments: the document's name, how many routes run. */
    DOCUMENT_ROUTES_OPEN("efile.document.routesOpen"),
    /** Arguments: the version that was asked for. */
    VERSION_UNKNOWN("efile.document.versionUnknown"),

    ANNOTATION_EMPTY("efile.annotation.empty"),
    ANNOTATION_PLACE("efile.annotation.place"),
    /** Arguments: who put it there. */
    ANNOTATION_OTHERS("efile.annotation.others"),
    LETTER_TEXT_MISSING("efile.letter.textMissing"),
    /** Arguments: the place as it is written. */
    LETTER_PLACE_UNKNOWN("efile.letter.placeUnknown"),
    LETTERHEAD_INCOMPLETE("efile.letter.headIncomplete"),
    LETTER_CHANGE_THERE("efile.letter.changeThere"),
    LETTER_TEMPLATE_GONE("efile.letter.templateGone"),
    /** Arguments: the most lines. */
    LETTER_ADDRESS_LONG("efile.letter.addressLong"),
    // Arguments: the document's name
    LETTER_FINISHED("efile.letter.finished"),
    LETTER_UNSIGNED("efile.letter.unsigned"),
    /** Arguments: what is missing, by its names. */
    LETTER_MISSING("efile.letter.missing"),
    /** Arguments: the number that is printed, the official one. */
    LETTER_NUMBER("efile.letter.number"),

    ARCHIVE_NAME_MISSING("efile.archive.nameMissing"),
    ARCHIVE_SOURCE_MISSING("efile.archive.sourceMissing"),
    ARCHIVE_NONE("efile.archive.none"),
    ARCHIVE_DECISION_UNFIT("efile.archive.decisionUnfit"),
    ARCHIVE_APPRAISED_ALREADY("efile.archive.appraisedAlready"),
    /** Arguments: the most files. */
    ARCHIVE_MOST("efile.archive.most"),
    // Arguments: the file's name
    ARCHIVE_UNDER_WAY("efile.archive.underWay"),
    ARCHIVE_STATE("efile.archive.state"),
    ARCHIVE_CASES_UNDECIDED("efile.archive.casesUndecided"),
    ARCHIVE_PAPER("efile.archive.paper"),
    /** Arguments: the file's name, why it is held. */
    ARCHIVE_HELD("efile.archive.held"),
    /** Arguments: the file's name, the last day it must be kept. */
    ARCHIVE_NOT_DUE("efile.archive.notDue"),
    /** Arguments: the file's name, who proposed it. */
    ARCHIVE_SAME_PERSON("efile.archive.samePerson"),

    GRANTEE_MISSING("efile.restriction.granteeMissing"),
    ACCESS_YOURSELF("efile.restriction.yourself"),
    ID_UNFIT("efile.idUnfit"),
    LIFT_NOT_PROPOSED("efile.restriction.notProposed"),
    LIFT_SAME_PERSON("efile.restriction.samePerson"),
    /** Arguments: who proposed it. */
    LIFT_PROPOSED("efile.restriction.proposed"),
    /** Arguments: the last day. */
    ACCESS_OVER("efile.restriction.over"),

    PRIVACY_KIND_MISSING("efile.privacy.kindMissing"),
    PRIVACY_RECEIVED("efile.privacy.received"),
    /** Arguments: who asked. */
    PRIVACY_CLOSED("efile.privacy.closed"),
    PRIVACY_EXTENDED("efile.privacy.extended"),
    PRIVACY_TOO_LATE("efile.privacy.tooLate"),

    ROUTE_EMPTY("efile.route.empty"),
    ROUTE_POSITIONS("efile.route.positions"),
    ROUTE_PERSON_MISSING("efile.route.personMissing"),
    ROUTE_FOLLOW_UP_DAY("efile.route.followUpDay"),
    ROUTE_SIGNATURE_ORDER("efile.route.signatureOrder"),
    ROUTE_SIGNATURE_TWICE("efile.route.signatureTwice"),
    ROUTE_CLOSE_LAST("efile.route.closeLast"),
    /** Arguments: the most days. */
    ROUTE_DAYS("efile.route.days"),
    ROUTE_OVER("efile.route.over"),
    ROUTE_BEHIND("efile.route.behind"),
    STEP_NOT_YET("efile.step.notYet"),
    STEP_OVER("efile.step.over"),
    STEP_NOT_YOURS("efile.step.notYours"),
    STEP_SAME_PERSON("efile.step.samePerson"),
    STEP_NOT_REFUSABLE("efile.step.notRefusable"),
    ROUTE_NOT_YOURS("efile.route.notYours"),
    /** Arguments: the version that was read, the newest. */
    STEP_OTHER_VERSION("efile.step.otherVersion");

    private final String key;

    Refusal(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
