package city.kontor.directory;

/** What part a department plays in the city's money and paper, so that work finds its way without naming one. */
public enum DepartmentKind {
    /** An office that orders goods and services and answers for its invoices (Fachbereich, Amt). */
    OFFICE,
    /** Opens, scans and distributes the mail (Poststelle, Scanstelle). */
    MAIL_ROOM,
    /** Keeps the accounts (Kämmerei, Geschäftsbuchhaltung). */
    ACCOUNTING,
    /** Pays (Stadtkasse). By law apart from those who order payments, KomHVO NRW section 31. */
    TREASURY,
    /** Checks the others (Rechnungsprüfungsamt). */
    AUDIT
}
