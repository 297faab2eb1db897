package city.kontor.invoice;

/** What a correction changed, and from which confirmation on that voids what was confirmed. */
public enum ChangedField {
    NUMBER(Step.FACTS),
    ISSUE_DATE(Step.FACTS),
    ORDER_REFERENCE(Step.FACTS),
    SELLER(Step.FACTS),
    CREDITOR(Step.FACTS),
    BANK_ACCOUNT(Step.FACTS),
    AMOUNTS(Step.FACTS),
    ACCOUNTS(Step.FACTS),
    /** What is retained depends on what was delivered. */
    PARTS(Step.FACTS),
    BILLING(Step.FACTS),
    /** The terms decide how much is paid and when, not whether the service was rendered. */
    TERMS(Step.AMOUNT),
    /** Goes into the payment's reference. */
    CUSTOMER_NUMBER(Step.AMOUNT),
    SUBJECT(Step.AMOUNT),
    LEITWEG_ID(Step.AMOUNT);

    private final Step voidsFrom;

    ChangedField(Step voidsFrom) {
        this.voidsFrom = voidsFrom;
    }

    /** The first confirmation that no longer vouches for the invoice; the later ones fall with it. */
    public Step voidsFrom() {
        return voidsFrom;
    }
}
