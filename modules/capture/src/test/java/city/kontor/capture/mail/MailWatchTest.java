package city.kontor.capture.mail;

import static city.kontor.testbed.MailServer.file;
import static city.kontor.testbed.MailServer.mail;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.testbed.MailServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class MailWatchTest extends MailRoom {
    @Test
    void goesOnWhenTheServerIsBack() throws Exception {
        var listener = new Queued();
        var quick = Duration.ofMillis(20);
        var times = new MailWatch.Times(quick, quick, quick, quick);
        var mailbox = mailbox(account(), MailServer.PASSWORD, MailLimits.DEFAULT);
        try (var watch = MailWatch.start(mailbox, listener, times, Optional.empty())) {
            server.deliver(mail("Erste", file("eins.pdf", "application/pdf", pdf)));
            assertThat(listener.next())
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
            server.close();
            assertThat(listener.next())
                    .isIn(MailException.Kind.SILENT, MailException.Kind.LOST, MailException.Kind.NO_TLS);
            server = server.startAgain();
            server.deliver(mail("Zweite", file("zwei.pdf", "application/pdf", pdf)));
            assertThat(listener.next())
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void doesNotTryAWrongPasswordTwice() throws Exception {
        var listener = new Queued();
        var mailbox = mailbox(account(), "falsch", MailLimits.DEFAULT);
        try (var watch = MailWatch.start(mailbox, listener, MailWatch.Times.DEFAULT, Optional.empty())) {
            assertThat(listener.next())
                    .isInstanceOfSatisfying(
                            MailException.class, why -> assertThat(why.kind()).isEqualTo(MailException.Kind.LOGIN));
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void saysThatAFaultHasEndedIt() throws Exception {
        var listener = new Queued() {
            @Override
            public void looked() {
                throw new IllegalStateException("kaputt");
            }
        };
        var mailbox = mailbox(account(), MailServer.PASSWORD, MailLimits.DEFAULT);
        try (var watch = MailWatch.start(mailbox, listener, MailWatch.Times.DEFAULT, Optional.empty())) {
            assertThat(listener.next()).isInstanceOfSatisfying(MailException.class, why -> {
                assertThat(why.kind()).isEqualTo(MailException.Kind.FAULT);
                assertThat(why.text(Locale.GERMAN))
                        .startsWith("Ein Fehler in Kontor hat das Abholen")
                        .contains("kaputt");
            });
            assertThat(watch).isNotNull();
        }
    }

    private static class Queued implements MailWatch.Listener {
        private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

        @Override
        public void taken(MailHead mail, List<Path> files, List<String> leftOut) {
            heard.add(files);
        }

        @Override
        public void putAside(MailRefusal why) {
            heard.add(why);
        }

        @Override
        public void looked() {}

        @Override
        public void lost(MailException why) {
            heard.add(why.kind());
        }

        @Override
        public void ended(MailException why) {
            heard.add(why);
        }

        Object next() throws InterruptedException {
            return heard.poll(30, TimeUnit.SECONDS);
        }
    }
}
