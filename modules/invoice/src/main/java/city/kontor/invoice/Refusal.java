package city.kontor.invoice;

import city.kontor.kernel.Reason;
import city.kontor.kernel.Refusing;

/** Every refusal of this module. The texts are in {@code Reasons.properties} under {@link #key()}. */
public enum Refusal implements Refusing {
    // Arguments: none
    EXISTS("invoice.exists"),
    UNKNOWN("invoice.unknown"),
    /** Arguments: label, scope id of the department that has it. */
    MOVED("invoice.moved"),

    // Arguments: label, name of who changed it last, day
    STATE_RECEIVED("invoice.state.received"),
    STATE_CHECKING("invoice.state.checking"),
    STATE_FACTS_CONFIRMED("invoice.state.factsConfirmed"),
    STATE_AMOUNT_CONFIRMED("invoice.state.amountConfirmed"),
    STATE_ORDERED("invoice.state.ordered"),
    STATE_BOOKED("invoice.state.booked"),
    STATE_IN_RUN("invoice.state.inRun"),
    STATE_PAID("invoice.state.paid"),
    STATE_SETTLED("invoice.state.settled"),
    STATE_IN_QUERY("invoice.state.inQuery"),
    STATE_REJECTED("invoice.state.rejected"),
    STATE_DUPLICATE("invoice.state.duplicate"),
    STATE_CANCELLED("invoice.state.cancelled"),

    // Arguments: label
    ROUTE_FIRST("invoice.routeFirst"),
    FACTS_FIRST("invoice.factsFirst"),
    AMOUNT_FIRST("invoice.amountFirst"),
    ORDER_FIRST("invoice.orderFirst"),
    BOOK_FIRST("invoice.bookFirst"),

    // Arguments: label, name of who did it, day
    DONE_FACTS("invoice.done.facts"),
    DONE_AMOUNT("invoice.done.amount"),
    DONE_ORDER("invoice.done.order"),
    DONE_BOOK("invoice.done.book"),

    // Arguments: label, name of who changed it, day
    CHANGED_ROUTED("invoice.changed.routed"),
    CHANGED_FIELDS("invoice.changed.fields"),
    CHANGED_ACCOUNTS("invoice.changed.accounts"),
    CHANGED_PARTS("invoice.changed.parts"),
    CHANGED_BILLING("invoice.changed.billing"),
    CHANGED_CONFIRMED("invoice.changed.confirmed"),
    CHANGED_WITHDRAWN("invoice.changed.withdrawn"),
    CHANGED_OTHER("invoice.changed.other"),

    // Arguments: right key
    NO_RIGHT("invoice.noRight"),
    /** Arguments: amount, the actor's highest limit. */
    LIMIT_EXCEEDED("invoice.limitExceeded"),

    // Arguments: label
    NUMBER_MISSING("invoice.numberMissing"),
    ISSUE_DATE_MISSING("invoice.issueDateMissing"),
    SELLER_MISSING("invoice.sellerMissing"),
    GROSS_MISSING("invoice.grossMissing"),
    CREDITOR_MISSING("invoice.creditorMissing"),
    LINES_MISSING("invoice.linesMissing"),
    NET_MISSING("invoice.netMissing"),
    /** Arguments: sum of the lines, total to reach, difference. */
    LINES_OFF("invoice.linesOff"),
    /** Arguments: net plus tax, gross. */
    TOTALS_OFF("invoice.totalsOff"),
    LINE_ZERO("invoice.lineZero"),
    /** Arguments: code. */
    PRODUCT_UNKNOWN("invoice.productUnknown"),
    ACCOUNT_UNKNOWN("invoice.accountUnknown"),
    COST_CENTRE_UNKNOWN("invoice.costCentreUnknown"),
    /** Arguments: the value as written. */
    IBAN_WRONG("invoice.ibanWrong"),
    /** Arguments: currency. */
    CURRENCY("invoice.currency"),
    DATE_IN_FUTURE("invoice.dateInFuture"),
    DISCOUNT_WRONG("invoice.discountWrong"),
    DOCUMENT_WRONG("invoice.documentWrong"),
    REASON_MISSING("invoice.reasonMissing"),
    TEXT_MISSING("invoice.textMissing"),
    SAME_DEPARTMENT("invoice.sameDepartment"),
    NO_QUERY("invoice.noQuery"),
    NOT_WITHDRAWABLE("invoice.notWithdrawable"),
    NOTHING_TO_WITHDRAW("invoice.nothingToWithdraw"),
    ORIGINAL_UNKNOWN("invoice.originalUnknown"),
    ORIGINAL_ITSELF("invoice.originalItself"),
    NO_SUSPICION("invoice.noSuspicion"),
    /** Arguments: label, the other invoice's label. */
    SUSPICION_OPEN("invoice.suspicionOpen"),
    NO_FOLLOW_UP("invoice.noFollowUp"),
    DUNNING_WRONG("invoice.dunningWrong"),
    /** Arguments: the level known, the level given. */
    DUNNING_LOWER("invoice.dunningLower"),
    /** Arguments: IBAN on the invoice, approved IBAN. */
    IBAN_DIFFERS("invoice.ibanDiffers"),
    /** Arguments: label, creditor. */
    IBAN_CHANGED_SINCE_ORDER("invoice.ibanChangedSinceOrder"),
    /** Arguments: label, expected amount, given amount. */
    SETTLEMENT_AMOUNT("invoice.settlementAmount"),

    ITEM_WRONG("billing.item"),
    /** Arguments: label. */
    BILLING_ORDER("billing.order"),
    BILLING_DEDUCTED("billing.deducted"),
    PARTS_OF_CREDIT("parts.ofCredit"),
    PART_ZERO("parts.zero"),
    /** Arguments: sum of the parts, total to reach, difference. */
    PARTS_OFF("parts.off"),
    PARTS_ONE("parts.one"),
    PARTS_ALL_RETAINED("parts.allRetained"),
    /** Arguments: the amount retained. */
    RETENTION_REASON("parts.retentionReason"),
    /** Arguments: the percentage, what it comes to, the amount given. */
    PART_PERCENT("parts.percent"),
    // Arguments: label
    PART_UNKNOWN("parts.unknown"),
    PART_OPEN("parts.open"),
    PART_MOVED("parts.moved"),
    PARTS_BEGUN("parts.begun"),
    PARTS_ONE_BY_ONE("parts.oneByOne"),
    RELEASE_FIRST("parts.releaseFirst"),
    RELEASE_NONE("parts.releaseNone"),
    RETENTION_HELD("parts.held"),
    /** Arguments: label, who asked, day. */
    RELEASE_ASKED("parts.releaseAsked"),
    // Arguments: label, the day until which it is retained
    RETAINED_UNTIL("parts.retainedUntil"),
    GUARANTEE_MISSING("parts.guaranteeMissing"),

    // Arguments: day of the earlier step, label
    DUTY_BOOK_FACTS("duty.bookFacts"),
    DUTY_BOOK_ORDER("duty.bookOrder"),
    DUTY_FACTS_AMOUNT("duty.factsAmount"),
    DUTY_CONFIRM_ORDER("duty.confirmOrder"),
    DUTY_CONFIRM_BOOK("duty.confirmBook"),
    DUTY_ORDER_BOOK("duty.orderBook"),
    DUTY_CONFIRM_RELEASE("duty.confirmRelease"),
    DUTY_ORDER_RELEASE("duty.orderRelease"),
    DUTY_BOOK_RELEASE("duty.bookRelease"),
    DUTY_TWO_RELEASES("duty.twoReleases"),
    DUTY_IBAN("duty.iban"),
    /** Arguments: name of the substituted person, label. */
    DUTY_SUBSTITUTE("duty.substitute"),

    RUN_UNKNOWN("run.unknown"),
    RUN_EXISTS("run.exists"),
    // Arguments: number of the run
    RUN_NOT_OPEN("run.notOpen"),
    RUN_NOT_CLOSED("run.notClosed"),
    RUN_RELEASED("run.released"),
    RUN_NOT_RELEASED("run.notReleased"),
    RUN_EMPTY("run.empty"),
    RUN_FILE_DIFFERS("run.fileDiffers"),
    /** Arguments: day. */
    RUN_DAY_PAST("run.dayPast"),
    /** Arguments: day, next bank working day. */
    RUN_DAY_NO_BANK("run.dayNoBank"),
    RUN_ACCOUNT_UNKNOWN("run.accountUnknown"),
    /** Arguments: label. */
    RUN_ALREADY_IN("run.alreadyIn"),
    RUN_NOT_IN("run.notIn"),
    /** Arguments: creditor, amount. */
    RUN_CREDIT_EXCEEDS("run.creditExceeds"),
    /** Arguments: expected amount, given amount. */
    RUN_SETTLEMENT_AMOUNT("run.settlementAmount"),
    RUN_NOT_TREASURY("run.notTreasury"),

    STATEMENT_NOT_TREASURY("statement.notTreasury"),
    /** Arguments: IBAN. */
    STATEMENT_ACCOUNT_UNKNOWN("statement.accountUnknown"),
    /** Arguments: number, who took it in, day. */
    STATEMENT_KNOWN("statement.known"),
    ENTRY_UNKNOWN("entry.unknown"),
    // Arguments: statement and position
    ENTRY_DECIDED("entry.decided"),
    ENTRY_NOT_DISMISSED("entry.notDismissed"),
    /** Arguments: sum of what was chosen, amount on the statement. */
    ENTRY_AMOUNT("entry.amount"),

    HANDOVER_NOT_TREASURY("handover.notTreasury"),
    HANDOVER_EXISTS("handover.exists"),
    HANDOVER_UNKNOWN("handover.unknown"),
    HANDOVER_NOTHING("handover.nothing"),
    /** Arguments: the writer. */
    HANDOVER_WRITER_UNKNOWN("handover.writerUnknown"),
    // Arguments: the posting
    ANSWER_UNKNOWN("handover.answerUnknown"),
    ANSWER_TWICE("handover.answerTwice"),

    CREDITOR_EXISTS("creditor.exists"),
    CREDITOR_UNKNOWN("creditor.unknown"),
    CREDITOR_NAME_MISSING("creditor.nameMissing"),
    // Arguments: creditor
    CREDITOR_BLOCKED("creditor.blocked"),
    CREDITOR_NO_ACCOUNT("creditor.noAccount"),
    CREDITOR_NO_PROPOSAL("creditor.noProposal"),
    CREDITOR_PROPOSAL_CHANGED("creditor.proposalChanged"),
    CREDITOR_SAME_ACCOUNT("creditor.sameAccount"),
    /** Arguments: creditor, label of an invoice in a run. */
    CREDITOR_IN_RUN("creditor.inRun"),
    CREDITOR_EVIDENCE_MISSING("creditor.evidenceMissing"),
    /** Arguments: creditor. */
    CREDITOR_PROPOSAL_WAITS("creditor.proposalWaits"),
    CREDITOR_TWICE("creditor.twice"),
    /** Arguments: the VAT id as written. */
    VAT_ID_FORM("creditor.vatIdForm"),
    VAT_ID_DIGIT("creditor.vatIdDigit"),
    /** Arguments: how many are allowed. */
    TOO_MANY("import.tooMany"),

    // Arguments: the budget
    BUDGET_UNKNOWN("budget.unknown"),
    BUDGET_TWICE("budget.twice"),
    BUDGET_NEGATIVE("budget.negative"),
    /** Arguments: the year as written. */
    BUDGET_YEAR("budget.year"),
    /** Arguments: the budget, by how much the order goes beyond it. */
    BUDGET_EXCEEDED("budget.exceeded"),
    BUDGET_REASON_MISSING("budget.reasonMissing"),

    /** Arguments: the creditor as the file calls it. */
    IMPORT_CREDITOR("import.creditor"),
    PURCHASE_NUMBER("purchase.number"),
    // Arguments: the order's number
    PURCHASE_UNKNOWN("purchase.unknown"),
    PURCHASE_TWICE("purchase.twice"),
    PURCHASE_LINES("purchase.lines"),
    PURCHASE_RECEIVED("purchase.received"),
    PURCHASE_CLOSED("purchase.closed"),
    PURCHASE_NOTHING("purchase.nothing"),
    PURCHASE_SENT_BACK("purchase.sentBack"),
    /** Arguments: the order's number, scope id of the department that has it. */
    PURCHASE_ELSEWHERE("purchase.elsewhere"),
    TOLERANCE_WRONG("purchase.tolerance"),
    /** Arguments: label of the invoice, the order's number. */
    PURCHASE_REASON_MISSING("purchase.reasonMissing"),
    NOT_CITY("creditor.notCity"),
    CHART_CODE_WRONG("chart.codeWrong"),
    CITY_ACCOUNT_WRONG("cityAccount.incomplete"),
    FILE_LIMITS_WRONG("cityAccount.limits"),
    DEADLINES_WRONG("deadlines.wrong");

    private final String key;

    Refusal(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    Reason reason(String... arguments) {
        return Reason.of(key, arguments);
    }

    static Refusal ofState(InvoiceState state) {
        return switch (state) {
            case RECEIVED -> STATE_RECEIVED;
            case CHECKING -> STATE_CHECKING;
            case FACTS_CONFIRMED -> STATE_FACTS_CONFIRMED;
            case AMOUNT_CONFIRMED -> STATE_AMOUNT_CONFIRMED;
            case ORDERED -> STATE_ORDERED;
            case BOOKED -> STATE_BOOKED;
            case IN_RUN -> STATE_IN_RUN;
            case PAID -> STATE_PAID;
            case SETTLED -> STATE_SETTLED;
            case IN_QUERY -> STATE_IN_QUERY;
            case REJECTED -> STATE_REJECTED;
            case DUPLICATE -> STATE_DUPLICATE;
            case CANCELLED -> STATE_CANCELLED;
        };
    }

    static Refusal ofChange(LastChange.Kind kind) {
        return switch (kind) {
            case ROUTED, QUERY -> CHANGED_ROUTED;
            case FIELDS -> CHANGED_FIELDS;
            case ACCOUNTS -> CHANGED_ACCOUNTS;
            case PARTS -> CHANGED_PARTS;
            case BILLING -> CHANGED_BILLING;
            case FACTS, AMOUNT, ORDER, BOOK -> CHANGED_CONFIRMED;
            case WITHDRAWN, VOIDED -> CHANGED_WITHDRAWN;
            case REGISTERED, PAYMENT, OUTCOME -> CHANGED_OTHER;
        };
    }
}
