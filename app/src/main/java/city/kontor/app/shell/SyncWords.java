package city.kontor.app.shell;

import city.kontor.app.kit.Texts;
import city.kontor.app.session.SyncState;
import java.time.Duration;
import java.time.Instant;

/** The state of synchronisation in a few words. */
final class SyncWords {
    private static final Duration FRESH = Duration.ofMinutes(2);

    private SyncWords() {}

    static String of(Texts texts, SyncState state, Instant now) {
        String age = state.asOf()
                .map(asOf -> texts.get("sync.asOf", texts.formats().length(Duration.between(asOf, now))))
                .orElseGet(() -> texts.get("sync.never"));
        boolean fresh = state.asOf()
                .filter(asOf -> Duration.between(asOf, now).compareTo(FRESH) < 0)
                .isPresent();
        if (state.line() != SyncState.Line.ONLINE && state.line() != SyncState.Line.OFFLINE) {
            return texts.get("sync." + state.line());
        }
        if (state.clockAhead().isPresent()) {
            return clock(texts, state.clockAhead().get());
        }
        if (state.waiting() > 0) {
            String waiting = texts.get("sync.waiting", state.waiting());
            return fresh ? waiting : waiting + " · " + age;
        }
        return state.online() ? fresh ? texts.get("sync.current") : age : texts.get("sync.offline") + " · " + age;
    }

    private static String clock(Texts texts, Duration ahead) {
        return texts.get(
                ahead.isNegative() ? "sync.clock.behind" : "sync.clock.ahead",
                texts.formats().length(ahead.abs()));
    }

    /** What it means and what to do, in a sentence. */
    static String tip(Texts texts, SyncState state) {
        boolean clock = state.online() && state.clockAhead().isPresent();
        return texts.get(clock ? "sync.tip.clock" : "sync.tip." + state.line());
    }
}
