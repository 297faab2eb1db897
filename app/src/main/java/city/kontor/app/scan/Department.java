package city.kontor.app.scan;

import city.kontor.kernel.Scope;

/** A department that invoices can be sent to. */
public record Department(Scope scope, String name) {}
