package city.kontor.replica;

import static city.kontor.replica.Office.A;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SyncLoopTest {
    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void tellsTheNewestStateLastHoweverLongAListenerTakes() throws Exception {
        try (var office = new Office(Engine.SQLITE, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            List<SyncState> told = new CopyOnWriteArrayList<>();
            var first = new CountDownLatch(1);
            var exchanged = new CountDownLatch(1);
            var newest = new CountDownLatch(1);
            try (var loop = new SyncLoop(anna.replica, anna.sync)) {
                loop.onState(state -> {
                    if (first.getCount() > 0) {
                        first.countDown();
                        awaitThat(exchanged);
                    }
                    told.add(state);
                    if (state.online() && state.waiting() == 0 && exchanged.getCount() == 0) {
                        newest.countDown();
                    }
                });
                awaitThat(first);
                anna.replica.give("c1", anna.personId, new WriteNote(A, "n1", "hello"), office.tick());
                loop.tryAgain();
                while (!loop.state().online() || loop.state().waiting() > 0) {
                    Thread.onSpinWait();
                }
                exchanged.countDown();
                awaitThat(newest);
            }
            assertThat(told.getLast().online()).isTrue();
            assertThat(told.getLast().waiting()).isZero();
        }
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
