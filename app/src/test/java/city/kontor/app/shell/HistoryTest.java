package city.kontor.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Place;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();
    private final Place work = Place.of("work");
    private final Place invoice = Place.of("invoice", "4711");
    private final Place scan = Place.of("scan");

    @Test
    void goesBackAndForwardAsABrowserDoes() {
        history.go(work);
        history.go(invoice);
        history.back();
        assertThat(history.here().get()).contains(work);
        assertThat(history.canGoBack().get()).isFalse();
        assertThat(history.canGoForward().get()).isTrue();

        history.forward();
        assertThat(history.here().get()).contains(invoice);
    }

    @Test
    void goingElsewhereForgetsTheWayForward() {
        history.go(work);
        history.go(invoice);
        history.back();
        history.go(scan);

        assertThat(history.canGoForward().get()).isFalse();
        history.back();
        assertThat(history.here().get()).contains(work);
    }

    @Test
    void goingWhereOneIsChangesNothing() {
        history.go(work);
        history.go(work);

        assertThat(history.canGoBack().get()).isFalse();
    }

    @Test
    void takesTheInitialsOfTheFirstAndLastName() {
        assertThat(Initials.of("Anna Muster")).isEqualTo("AM");
        assertThat(Initials.of("Dr. Anna Uta Muster")).isEqualTo("DM");
        assertThat(Initials.of("Öztürk")).isEqualTo("Ö");
    }
}
