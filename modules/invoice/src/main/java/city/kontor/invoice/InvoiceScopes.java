package city.kontor.invoice;

import city.kontor.kernel.Scope;

/** The scopes that this module knows by name. */
public final class InvoiceScopes {
    /** The central post department, which holds what is not assigned yet. */
    public static final Scope POST = Scope.department("post");
    /** The treasury (Stadtkasse), which holds the payment runs. */
    public static final Scope TREASURY = Scope.department("kasse");
    /** The counters of official numbers: nobody is granted this scope, so that they never leave the server. */
    public static final Scope COUNTERS = new Scope("invoice.counters");

    private InvoiceScopes() {}
}
