package city.kontor.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.SyncState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final Texts texts = Texts.of(Language.GERMAN).beside(SyncWords.class);

    @Test
    void saysHowManyActionsWaitAndHowOldTheDataIs() {
        assertThat(text(false, 3, 300)).isEqualTo("3 Aktionen warten · Stand vor 5\u00a0min");
        assertThat(text(false, 1, 10)).isEqualTo("1 Aktion wartet");
        assertThat(text(true, 0, 10)).isEqualTo("Aktuell");
        assertThat(text(true, 0, 7200)).isEqualTo("Stand vor 2\u00a0h");
        assertThat(text(false, 0, 180)).isEqualTo("Offline · Stand vor 3\u00a0min");
        assertThat(SyncWords.of(texts, SyncState.UNKNOWN, NOW)).isEqualTo("Offline · Noch keine Daten");
    }

    @Test
    void saysThatTheClockIsWrong() {
        var off = new SyncState(SyncState.Line.ONLINE, 0, Optional.of(NOW), Optional.of(Duration.ofHours(2)));
        assertThat(SyncWords.of(texts, off, NOW)).isEqualTo("Uhr geht 2\u00a0h vor");
        assertThat(SyncWords.tip(texts, off)).contains("Zeiten des Servers");
        var slow = new SyncState(SyncState.Line.ONLINE, 0, Optional.of(NOW), Optional.of(Duration.ofHours(-2)));
        assertThat(SyncWords.of(texts, slow, NOW)).isEqualTo("Uhr geht 2\u00a0h nach");
    }

    private String text(boolean online, int waiting, long ageSeconds) {
        return SyncWords.of(texts, new SyncState(online, waiting, Optional.of(NOW.minusSeconds(ageSeconds))), NOW);
    }
}
