package city.kontor.capture.mail;

import static city.kontor.testbed.MailServer.file;
import static city.kontor.testbed.MailServer.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.Sources;
import city.kontor.testbed.MailServer;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real mail server, a real line with TLS; what the station does with the files, the test does. */
class MailboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] XML = "<?xml version=\"1.0\"?><Invoice/>".getBytes(StandardCharsets.UTF_8);
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String[] DONE = {"Kontor", "Übernommen"};
    private static final String[] ASIDE = {"Kontor", "Quarantäne"};

    @TempDir
    static Path certificates;

    private static byte[] pdf;

    @TempDir
    Path directory;

    private final AtomicInteger ids = new AtomicInteger();
    private final Heard heard = new Heard();
    private MailServer server;

    private static final class Heard implements Mailbox.Listener {
        private final List<Path> files = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<MailRefusal> refused = new ArrayList<>();
        private int mails;

        @Override
        public void taken(MailHead mail, List<Path> taken, List<String> others) {
            mails++;
            files.addAll(taken);
            leftOut.addAll(others);
        }

        @Override
        public void putAside(MailRefusal why) {
            refused.add(why);
        }

        private List<String> names() {
            return files.stream().map(file -> file.getFileName().toString()).toList();
        }
    }

    @BeforeAll
    static void makePdf() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            pdf = out.toByteArray();
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = MailServer.start(certificates);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private MailAccount account() {
        return new MailAccount("127.0.0.1", server.tlsPort(), MailAccount.Security.TLS, MailServer.USER, "INBOX");
    }

    private Mailbox mailbox(MailAccount account, String password, MailLimits limits) {
        var places = new Mailbox.Places(
                directory.resolve("incoming"), directory.resolve("mailbox"), "Kontor/Übernommen", "Kontor/Quarantäne");
        return new Mailbox(
                account,
                password,
                places,
                limits,
                MailboxTest::check,
                PATIENCE,
                server.trust(),
                () -> "id-" + ids.incrementAndGet());
    }

    private static Optional<Refusal> check(Path file) {
        try {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("<Invoice")) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return switch (Sources.open(file, Limits.DEFAULT)) {
            case Outcome.Done<Source>(Source source) -> {
                source.close();
                yield Optional.empty();
            }
            case Outcome.Refused<Source>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    private void look() throws Exception {
        mailbox(account(), MailServer.PASSWORD, MailLimits.DEFAULT).look(heard, () -> true);
    }

    /** What the station does once a draft has them. */
    private void keepAll() throws IOException {
        for (Path file : heard.files) {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void takesAllDocumentsOfAMailAndMovesItOnceTheyAreKept() throws Exception {
        server.deliver(mail(
                "Zwei Rechnungen",
                file("Rechnung Müller.pdf", "application/pdf", pdf),
                file("xrechnung.xml", "application/xml", XML)));
        look();
        assertThat(heard.names()).containsExactly("Rechnung Müller.pdf", "xrechnung.xml");
        assertThat(heard.files.getFirst()).hasBinaryContent(pdf);
        assertThat(server.subjects("INBOX")).containsExactly("Zwei Rechnungen");

        // One of them is not kept yet.
        Files.delete(heard.files.getFirst());
        look();
        assertThat(heard.mails).isEqualTo(1);
        assertThat(server.subjects("INBOX")).hasSize(1);

        keepAll();
        look();
        assertThat(server.subjects("INBOX")).isEmpty();
        assertThat(server.subjects(DONE)).containsExactly("Zwei Rechnungen");
        assertThat(heard.mails).isEqualTo(1);
        assertThat(directory.resolve("incoming")).isEmptyDirectory();
        assertThat(directory.resolve("mailbox").resolve("taken")).isEmptyDirectory();
    }

    @Test
    void judgesByTheBytesAndCleansNames() throws Exception {
        server.deliver(mail(
                "Falsche Typen",
                file("../../etc/Rechnung.dat", "application/octet-stream", pdf),
                file("con.pdf", "text/plain", pdf),
                file("a\u202Efdp.xml", "image/gif", XML),
                file(".versteckt.pdf", "application/pdf", pdf),
                file("Termin.ics", "text/calendar", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))));
        look();
        assertThat(heard.names())
                .containsExactlyInAnyOrder("Rechnung.dat.pdf", "_con.pdf", "a_fdp.xml", "versteckt.pdf");
        assertThat(heard.leftOut).containsExactly("Termin.ics");
    }

    @Test
    void looksIntoForwardedMailsAndLeavesDecorationOut() throws Exception {
        var text = new MimeBodyPart();
        text.setText("<p>Hallo</p><img src=cid:logo>", "UTF-8", "html");
        MimeBodyPart logo = file("logo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        logo.setDisposition("inline");
        logo.setContentID("<logo>");
        var related = new MimeMultipart("related");
        related.addBodyPart(text);
        related.addBodyPart(logo);
        var body = new MimeBodyPart();
        body.setContent(related);
        var forwarded = new MimeBodyPart();
        forwarded.setContent(mail("Innen", file("innen.pdf", "application/pdf", pdf)), "message/rfc822");
        var all = new MimeMultipart(body, forwarded);
        server.deliver(mail("Wtr: Rechnung", all));
        look();
        assertThat(heard.names()).containsExactly("innen.pdf");
        assertThat(heard.leftOut).isEmpty();
    }

    @Test
    void putsAsideWhatCannotBeTakenWithTheReason() throws Exception {
        var encrypted = new MimeMultipart("encrypted");
        encrypted.addBodyPart(file("a.asc", "application/octet-stream", new byte[] {1}));
        server.deliver(mail("Ohne Anhang"));
        server.deliver(mail("Gepackt", file("alles.zip", "application/zip", new byte[] {'P', 'K', 3, 4, 0, 0})));
        server.deliver(mail(
                "Eicar",
                file("gut.pdf", "application/pdf", pdf),
                file("virus.pdf", "application/pdf", EICAR.getBytes(StandardCharsets.US_ASCII))));
        server.deliver(mail("Geheim", encrypted));
        server.deliver(
                mail("Kaputt", file("kaputt.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))));
        look();
        assertThat(heard.mails).isZero();
        assertThat(heard.refused)
                .extracting(MailRefusal::kind)
                .containsExactly(
                        MailRefusal.Kind.NOTHING_USABLE,
                        MailRefusal.Kind.ARCHIVE,
                        MailRefusal.Kind.FILE,
                        MailRefusal.Kind.ENCRYPTED,
                        MailRefusal.Kind.FILE);
        assertThat(heard.refused.get(2).text(Locale.GERMAN))
                .isEqualTo("E-Mail „Eicar“ von „buchhaltung@lampen.example“ beiseitegelegt: "
                        + "„virus.pdf“ ist weder PDF noch TIFF, PNG, JPEG oder E-Rechnung.");
        assertThat(server.subjects("INBOX")).isEmpty();
        assertThat(server.subjects(ASIDE)).hasSize(5);
        assertThat(directory.resolve("incoming")).doesNotExist();
        assertThat(directory.resolve("mailbox").resolve("staged")).isEmptyDirectory();
    }

    @Test
    void doesNotEvenFetchAMailThatIsTooLarge() throws Exception {
        server.deliver(mail("Riese", file("riese.pdf", "application/pdf", new byte[60_000_000])));
        look();
        assertThat(heard.refused).extracting(MailRefusal::kind).containsExactly(MailRefusal.Kind.TOO_LARGE);
        assertThat(server.subjects(ASIDE)).containsExactly("Riese");
    }

    @Test
    void limitsHowManyFilesAndLevelsThereAre() throws Exception {
        MimeMessage nested = mail("Ganz innen", file("innen.pdf", "application/pdf", pdf));
        for (int level = 0; level < 10; level++) {
            var part = new MimeBodyPart();
            part.setContent(nested, "message/rfc822");
            nested = mail("Tief", part);
        }
        server.deliver(nested);
        server.deliver(mail(
                "Viele",
                file("a.pdf", "application/pdf", pdf),
                file("a.pdf", "application/pdf", pdf),
                file("a.pdf", "application/octet-stream", pdf)));
        mailbox(account(), MailServer.PASSWORD, new MailLimits(1 << 20, 2, 100, 8))
                .look(heard, () -> true);
        assertThat(heard.refused)
                .extracting(MailRefusal::kind)
                .containsExactly(MailRefusal.Kind.DAMAGED, MailRefusal.Kind.TOO_MANY);
    }

    @Test
    void anEndBetweenTakingAndMovingLosesNothingAndDoublesNothing() throws Exception {
        server.deliver(mail(
                "Rechnung",
                file("eins.pdf", "application/pdf", pdf),
                file("zwei.pdf", "application/octet-stream", pdf)));
        // Ended while the files were written: they never counted.
        Path half = directory.resolve("mailbox/staged/id-halb");
        Files.createDirectories(half);
        Files.write(half.resolve("eins.pdf"), pdf);
        look();
        assertThat(half).doesNotExist();
        assertThat(heard.names()).containsExactly("eins.pdf", "zwei.pdf");

        // Ended after they were noted and before the station saw them.
        Path home = directory.resolve("incoming").resolve("id-1");
        Files.move(home, directory.resolve("mailbox/staged").resolve("id-1"));
        heard.files.clear();
        look();
        assertThat(heard.names()).containsExactly("eins.pdf", "zwei.pdf");
        assertThat(heard.files).allSatisfy(file -> assertThat(file).hasBinaryContent(pdf));

        // Ended after drafts kept them and before the mail was moved.
        keepAll();
        heard.files.clear();
        look();
        assertThat(heard.files).isEmpty();
        assertThat(server.subjects("INBOX")).isEmpty();
        assertThat(server.subjects(DONE)).containsExactly("Rechnung");
    }

    @Test
    void knowsAMailAgainWhenTheServerHasNumberedAnew() throws Exception {
        MimeMessage letter = mail("Rechnung", file("eins.pdf", "application/pdf", pdf));
        server.deliver(letter);
        look();
        keepAll();
        server.close();
        server = server.startAgain();
        server.deliver(mail("Andere", file("zwei.pdf", "application/pdf", pdf)));
        server.deliver(letter);
        look();
        assertThat(heard.names()).containsExactly("eins.pdf", "zwei.pdf");
        assertThat(server.subjects(DONE)).containsExactly("Rechnung");
    }

    @Test
    void saysWhyItCannotSignIn() throws Exception {
        assertFails(account(), "falsch", server.trust(), MailException.Kind.LOGIN);
        assertFails(account(), MailServer.PASSWORD, SSLContext.getDefault(), MailException.Kind.CERTIFICATE);
        assertFails(
                at("localhost", MailAccount.Security.TLS),
                MailServer.PASSWORD,
                server.trust(),
                MailException.Kind.CERTIFICATE);
        assertFails(
                at("192.0.2.1", MailAccount.Security.NONE),
                MailServer.PASSWORD,
                server.trust(),
                MailException.Kind.PLAIN_TEXT);
        var folder =
                new MailAccount("127.0.0.1", server.tlsPort(), MailAccount.Security.TLS, MailServer.USER, "Rechnungen");
        assertFails(folder, MailServer.PASSWORD, server.trust(), MailException.Kind.NO_FOLDER);
        for (var security : List.of(MailAccount.Security.TLS, MailAccount.Security.STARTTLS)) {
            var plain = new MailAccount("127.0.0.1", server.plainPort(), security, MailServer.USER, "INBOX");
            assertFails(plain, MailServer.PASSWORD, server.trust(), MailException.Kind.NO_TLS);
        }
        var plain =
                new MailAccount("127.0.0.1", server.plainPort(), MailAccount.Security.NONE, MailServer.USER, "INBOX");
        assertThat(Mailbox.probe(plain, MailServer.PASSWORD, PATIENCE, server.trust()))
                .isZero();
        server.close();
        assertFails(account(), MailServer.PASSWORD, server.trust(), MailException.Kind.SILENT);
    }

    private MailAccount at(String host, MailAccount.Security security) {
        return new MailAccount(host, server.tlsPort(), security, MailServer.USER, "INBOX");
    }

    private static void assertFails(MailAccount account, String password, SSLContext trust, MailException.Kind kind) {
        assertThatThrownBy(() -> Mailbox.probe(account, password, PATIENCE, trust))
                .isInstanceOfSatisfying(
                        MailException.class,
                        failure -> assertThat(failure.kind())
                                .as(failure.text(Locale.GERMAN))
                                .isEqualTo(kind));
    }

    private static final class Queued implements MailWatch.Listener {
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

        private Object next() throws InterruptedException {
            return heard.poll(30, TimeUnit.SECONDS);
        }
    }

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
}
