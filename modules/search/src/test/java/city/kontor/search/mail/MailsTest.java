package city.kontor.search.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Mails are taken apart, whoever wrote them and however badly. */
class MailsTest {
    private static final String PLAN =
            Base64.getMimeEncoder().encodeToString("Vollsperrung".getBytes(StandardCharsets.UTF_8));

    private static Mail read(String mail, Charset charset) throws IOException {
        return Mails.read(mail.replace("\n", "\r\n").getBytes(charset), "message/rfc822", "a.eml");
    }

    @Test
    void showsHeaderTextAndAttachments() throws IOException {
        Mail mail = read("""
                From: =?utf-8?Q?Sabine_M=C3=BCller?= <s.mueller@example.org>
                To: Tiefbau <tiefbau@example.org>, amt@example.org
                Cc: rat@example.org
                Date: Mon, 2 Nov 2026 08:15:00 +0100
                Subject: =?utf-8?Q?Umleitung_Lange_Stra=C3=9Fe?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: multipart/alternative; boundary=y

                --y
                Content-Type: text/plain; charset=utf-8

                Siehe Anlage.
                --y
                Content-Type: text/html; charset=utf-8

                <p>Siehe <b>Anlage</b>.</p>
                --y--
                --x
                Content-Type: application/pdf; name="..\\..\\Plan: 1.pdf"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment

                %s
                --x
                Content-Type: message/rfc822

                Subject: Vorher

                Alt.
                --x--
                """.formatted(PLAN), StandardCharsets.UTF_8);
        assertThat(mail.subject()).isEqualTo("Umleitung Lange Straße");
        assertThat(mail.from()).contains("Sabine Müller", "s.mueller@example.org");
        assertThat(mail.to()).containsExactly("Tiefbau <tiefbau@example.org>", "amt@example.org");
        assertThat(mail.cc()).containsExactly("rat@example.org");
        assertThat(mail.sent()).contains(Instant.parse("2026-11-02T07:15:00Z"));
        assertThat(mail.text()).isEqualTo("Siehe Anlage.");
        assertThat(mail.attached()).extracting(Mail.Attached::name).containsExactly("Plan_ 1.pdf", "Vorher.eml");
        assertThat(mail.attached().getFirst().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Vollsperrung");
        assertThat(mail.flaws()).isEmpty();
        assertThat(Mails.read(mail.attached().get(1).bytes(), "message/rfc822", "Vorher.eml")
                        .text())
                .isEqualTo("Alt.");
    }

    @Test
    void reducesHtmlToTextAndLoadsNothing() throws IOException {
        Mail mail = read("""
                Subject: Werbung
                Content-Type: text/html; charset=utf-8

                <html><head><style>p{}</style><script>fetch('http://evil.example')</script></head>
                <body><p>Guten Tag</p><img src="http://spy.example/x.png">
                <ul><li>eins</li><li>zwei</li></ul>
                <a href="http://evil.example/login">https://sparkasse.example</a></body></html>
                """, StandardCharsets.UTF_8);
        assertThat(mail.text())
                .startsWith("Guten Tag")
                .contains("• eins\n• zwei", "https://sparkasse.example <http://evil.example/login>")
                .doesNotContain("fetch", "spy", "{}");
        assertThat(mail.flaws()).containsExactly(Mail.Flaw.REMOTE);
    }

    @Test
    void showsMailsWithBrokenEncodingsAndSaysWhatIsBroken() throws IOException {
        Mail latin = read("""
                From: Müller
                Subject: Straße
                Content-Type: text/plain; charset=utf-8

                Grüße aus Köln
                """, Charset.forName("windows-1252"));
        assertThat(latin.subject()).isEqualTo("Straße");
        assertThat(latin.from()).contains("Müller");
        assertThat(latin.text()).isEqualTo("Grüße aus Köln");
        assertThat(latin.flaws()).contains(Mail.Flaw.HEADER, Mail.Flaw.ENCODING);

        Mail unknown = read("""
                Subject: =?x-klingon?Q?Gr=FC=DFe?=
                Content-Type: text/plain; charset="x-klingon"

                Grüße
                """, StandardCharsets.UTF_8);
        assertThat(unknown.text()).isEqualTo("Grüße");
        assertThat(unknown.flaws()).contains(Mail.Flaw.HEADER, Mail.Flaw.ENCODING);

        Mail cut = read("""
                Subject: Ab
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Text
                --x
                Content-Type: application/pdf; name=a.pdf
                Content-Transfer-Encoding: base64

                JVBERi0x*""", StandardCharsets.UTF_8);
        assertThat(cut.text()).isEqualTo("Text");
        assertThat(cut.attached()).hasSize(1);
        assertThat(cut.flaws()).contains(Mail.Flaw.CUT_OFF);

        Mail sealed = read("""
                Subject: Geheim
                Content-Type: application/pkcs7-mime; name="smime.p7m"
                Content-Transfer-Encoding: base64

                AAAA
                """, StandardCharsets.UTF_8);
        assertThat(sealed.flaws()).containsExactly(Mail.Flaw.ENCRYPTED);
    }

    @Test
    void opensOutlookMailsWithTheMailsThatLieInThem() throws IOException {
        byte[] bytes = outlook();
        Mail mail = Mails.read(bytes, "application/octet-stream", "Ortstermin.msg");
        assertThat(mail.subject()).isEqualTo("Ortstermin Brückenweg");
        assertThat(mail.from()).isEqualTo("Sabine Müller");
        assertThat(mail.to()).containsExactly("Tiefbau", "Ordnungsamt");
        assertThat(mail.text()).isEqualTo("Guten Tag,\nbitte um 9 Uhr.");
        assertThat(mail.attached()).extracting(Mail.Attached::name).containsExactly("Skizze.txt", "Frage.msg");
        assertThat(mail.attached().getFirst().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Strich");
        Mail inner = Mails.read(mail.attached().get(1).bytes(), "application/vnd.ms-outlook", "Frage.msg");
        assertThat(inner.subject()).isEqualTo("Frage");
    }

    @Test
    void saysThatSomethingIsNoMail() {
        assertThatThrownBy(() -> Mails.read(new byte[] {1, 2, 3}, "", "a.msg")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Mails.read(new byte[0], "", "a.eml")).isInstanceOf(IOException.class);
    }

    /** A mail in the smallest form that MS-OXMSG allows. */
    private static byte[] outlook() throws IOException {
        try (var file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDocument("__properties_version1.0", in(new byte[32]));
            string(root, "0037", "Ortstermin Brückenweg");
            string(root, "0C1A", "Sabine Müller");
            string(root, "0E04", "Tiefbau; Ordnungsamt");
            string(root, "1000", "Guten Tag,\r\nbitte um 9 Uhr.\r\n");
            DirectoryEntry sketch = root.createDirectory("__attach_version1.0_#00000000");
            sketch.createDocument("__properties_version1.0", in(new byte[8]));
            string(sketch, "3707", "Skizze.txt");
            sketch.createDocument("__substg1.0_37010102", in("Strich".getBytes(StandardCharsets.UTF_8)));
            DirectoryEntry asked = root.createDirectory("__attach_version1.0_#00000001");
            asked.createDocument("__properties_version1.0", in(new byte[8]));
            DirectoryEntry inner = asked.createDirectory("__substg1.0_3701000D");
            inner.createDocument("__properties_version1.0", in(new byte[24]));
            string(inner, "0037", "Frage");
            var bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void string(DirectoryEntry at, String property, String text) throws IOException {
        at.createDocument("__substg1.0_" + property + "001F", in(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static java.io.ByteArrayInputStream in(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }
}
