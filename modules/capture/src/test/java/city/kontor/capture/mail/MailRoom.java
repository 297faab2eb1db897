package city.kontor.capture.mail;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.Sources;
import city.kontor.testbed.MailServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real mail server, a real line with TLS; what the station does with the files, the test does. */
abstract class MailRoom {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final byte[] XML = "<?xml version=\"1.0\"?><Invoice/>".getBytes(StandardCharsets.UTF_8);

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    static final String[] DONE = {"Kontor", "Übernommen"};

    static final String[] ASIDE = {"Kontor", "Quarantäne"};

    /** One per process, for the server remembers its certificate. */
    private static final Path CERTIFICATES = certificates();

    static byte[] pdf;

    @TempDir
    Path directory;

    final AtomicInteger ids = new AtomicInteger();

    final Heard heard = new Heard();

    MailServer server;

    static final class Heard implements Mailbox.Listener {
        final List<Path> files = new ArrayList<>();
        final List<String> leftOut = new ArrayList<>();
        final List<MailRefusal> refused = new ArrayList<>();
        int mails;

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

        List<String> names() {
            return files.stream().map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Path certificates() {
        try {
            Path folder = Files.createTempDirectory("kontor-mail");
            folder.toFile().deleteOnExit();
            folder.resolve("mail-server.p12").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        server = MailServer.start(CERTIFICATES);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    MailAccount account() {
        return new MailAccount("127.0.0.1", server.tlsPort(), MailAccount.Security.TLS, MailServer.USER, "INBOX");
    }

    Mailbox mailbox(MailAccount account, String password, MailLimits limits) {
        var places = new Mailbox.Places(
                directory.resolve("incoming"), directory.resolve("mailbox"), "Kontor/Übernommen", "Kontor/Quarantäne");
        return new Mailbox(
                account,
                password,
                places,
                limits,
                MailRoom::check,
                PATIENCE,
                server.trust(),
                () -> "id-" + ids.incrementAndGet());
    }

    static Optional<Refusal> check(Path file) {
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

    void look() throws Exception {
        mailbox(account(), MailServer.PASSWORD, MailLimits.DEFAULT).look(heard, () -> true);
    }

    /** What the station does once a draft has them. */
    void keepAll() throws IOException {
        for (Path file : heard.files) {
            Files.deleteIfExists(file);
        }
    }
}
