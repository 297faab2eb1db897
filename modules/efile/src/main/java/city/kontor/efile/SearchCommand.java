package city.kontor.efile;

import city.kontor.kernel.Scope;

/** What a person can do with searches of their own. */
public sealed interface SearchCommand extends EfileCommand {
    String searchId();

    @Override
    default String subject() {
        return searchId();
    }

    /** Keeps a search, or changes one. */
    record SaveSearch(Scope scope, String searchId, String name, String query) implements SearchCommand {}

    record ForgetSearch(Scope scope, String searchId) implements SearchCommand {}
}
