package city.kontor.capture.mail;

import static city.kontor.testbed.MailServer.file;
import static city.kontor.testbed.MailServer.mail;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MailboxTest extends MailRoom {
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
}
