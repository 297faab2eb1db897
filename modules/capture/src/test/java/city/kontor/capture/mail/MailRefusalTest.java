package city.kontor.capture.mail;

import static city.kontor.testbed.MailServer.file;
import static city.kontor.testbed.MailServer.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.testbed.MailServer;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class MailRefusalTest extends MailRoom {
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
    void doesNotBelieveTheSizeThatTheServerStates() throws Exception {
        server.deliver(mail("Klein", file("klein.pdf", "application/pdf", pdf)));
        server.deliver(mail("Riese", file("riese.pdf", "application/pdf", new byte[3 << 20])));
        try (var liar = new UnderstatingLine(server.plainPort())) {
            var through =
                    new MailAccount("127.0.0.1", liar.port(), MailAccount.Security.NONE, MailServer.USER, "INBOX");
            mailbox(through, MailServer.PASSWORD, new MailLimits(1 << 20, 50, 500, 12))
                    .look(heard, () -> true);
        }
        assertThat(heard.names()).containsExactly("klein.pdf");
        assertThat(heard.refused).singleElement().satisfies(why -> {
            assertThat(why.kind()).isEqualTo(MailRefusal.Kind.TOO_LARGE);
            assertThat(why.text(Locale.GERMAN)).endsWith("Sie ist mit > 1 MB zu groß.");
        });
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
}
