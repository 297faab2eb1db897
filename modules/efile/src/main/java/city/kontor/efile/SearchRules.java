package city.kontor.efile;

import city.kontor.kernel.Decision;
import java.util.Optional;

/** Each person's searches are their own. */
final class SearchRules {
    private SearchRules() {}

    static Decision decide(SearchCommand command, Circumstances given) {
        String person = given.actor().personId();
        Optional<SavedSearch> known = given.registers().savedSearch(command.searchId());
        if (known.filter(search ->
                        !search.person().equals(person) || !search.scope().equals(command.scope()))
                .isPresent()) {
            return Refusal.EXISTS.because();
        }
        var by = given.by(EfileRights.READ, command.scope());
        return switch (command) {
            case SearchCommand.SaveSearch save ->
                Refusal.TITLE_MISSING
                        .when(save.name().isBlank())
                        .or(() -> Refusal.TEXT_TOO_LONG.when(save.name().length() > SavedSearch.MOST_NAME
                                || save.query().length() > SavedSearch.MOST_QUERY))
                        .<Decision>map(refused -> refused)
                        .orElseGet(() -> Decision.accept(new SearchEvent.SearchSaved(
                                new SavedSearch(
                                        save.searchId(),
                                        save.scope(),
                                        person,
                                        save.name().strip(),
                                        save.query()),
                                by)));
            case SearchCommand.ForgetSearch forget ->
                known.<Decision>map(search ->
                                Decision.accept(new SearchEvent.SearchForgotten(search.id(), search.name(), by)))
                        .orElseGet(Refusal.UNKNOWN::because);
        };
    }
}
