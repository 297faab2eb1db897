package city.kontor.invoice;

/** Why confirmations became void. */
public enum VoidCause {
    FIELDS_CORRECTED,
    ACCOUNTS_ASSIGNED,
    PARTS_PLANNED,
    BILLING_CHANGED,
    CONFIRMATION_WITHDRAWN,
    /** The creditor's bank account was changed after the payment had been ordered to the old one. */
    BANK_ACCOUNT_CHANGED
}
