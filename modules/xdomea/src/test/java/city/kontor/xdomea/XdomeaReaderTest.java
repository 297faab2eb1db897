package city.kontor.xdomea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.xdomea.MessageException.Flaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive sends back, and what somebody could send in its name. */
class XdomeaReaderTest {
    private static final String PROCESS = "018f2f5e-0000-7000-8000-000000000001";
    private static final String FILE = "018f2f5e-0000-7000-8000-00000000000a";

    @TempDir
    private Path folder;

    @Test
    void readsAnAppraisal() throws Exception {
        String xml = message(
                "Aussonderung.Bewertungsverzeichnis.0502",
                "0502",
                """
                <x:BewertetesObjekt><x:ID>%s</x:ID><x:Aussonderungsart><x:Aussonderungsart
                listURI="urn:xoev-de:xdomea:codeliste:aussonderungsart" listVersionID="1.0"><code>A</code></x:Aussonderungsart></x:Aussonderungsart></x:BewertetesObjekt>
                <x:BewertetesObjekt><x:ID>%s</x:ID><x:Aussonderungsart><x:AussonderungsartKonfigurierbar>Auswahl Buchstabe M</x:AussonderungsartKonfigurierbar></x:Aussonderungsart></x:BewertetesObjekt>
                """.formatted(FILE, PROCESS),
                "<x:Empfangsbestaetigung>1</x:Empfangsbestaetigung>");
        assertThat(Xdomea3Test.flaws(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
        var read = (Message.Appraised) XdomeaReader.read(zip("answer.xml", xml));
        assertThat(read.process()).isEqualTo(UUID.fromString(PROCESS));
        assertThat(read.records().getFirst().decision()).contains(Decision.ARCHIVE);
        assertThat(read.records().getFirst().id()).isEqualTo(UUID.fromString(FILE));
        assertThat(read.records().get(1).decision()).isEmpty();
        assertThat(read.records().get(1).words()).isEqualTo("Auswahl Buchstabe M");
    }

    @Test
    void readsWhatWasTakenOverAndWhatWasNot() throws Exception {
        String xml =
                message("Aussonderung.AussonderungImportBestaetigen.0506", "0506", """
                <x:AusgesondertesSGO><x:IDSGO>%s</x:IDSGO><x:Erfolgreich>1</x:Erfolgreich><x:Archivkennung>StA 4711</x:Archivkennung></x:AusgesondertesSGO>
                <x:AusgesondertesSGO><x:IDSGO>%s</x:IDSGO><x:Erfolgreich>false</x:Erfolgreich><x:Fehlermeldung>Datei fehlt</x:Fehlermeldung></x:AusgesondertesSGO>
                """.formatted(FILE, PROCESS), "");
        assertThat(Xdomea3Test.flaws(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
        var read = (Message.TakenOver) XdomeaReader.read(plain(xml));
        assertThat(read.records())
                .containsExactly(
                        new Message.TakenOver.Result(UUID.fromString(FILE), true, "StA 4711", ""),
                        new Message.TakenOver.Result(UUID.fromString(PROCESS), false, "", "Datei fehlt"));
    }

    @Test
    void readsReceipts() throws Exception {
        assertThat(XdomeaReader.read(plain(message("Aussonderung.AnbietungEmpfangBestaetigen.0504", "0504", "", ""))))
                .isEqualTo(new Message.OfferReceived(UUID.fromString(PROCESS)));
        assertThat(XdomeaReader.read(
                        plain(message("Aussonderung.AussonderungEmpfangBestaetigen.0507", "0507", "", ""))))
                .isEqualTo(new Message.HandOverReceived(UUID.fromString(PROCESS)));
    }

    @Test
    void saysWhatIsWrongWithWhatItCannotRead() throws Exception {
        assertFlaw(plain("Guten Tag"), Flaw.BROKEN);
        assertFlaw(plain("<html/>"), Flaw.OTHER_KIND);
        assertFlaw(plain(message("Aussonderung.Aussonderung.0503", "0503", "", "")), Flaw.OTHER_KIND);
        assertFlaw(
                plain(message("Aussonderung.AnbietungEmpfangBestaetigen.0504", "0504", "", "")
                        .replace(PROCESS, "7")),
                Flaw.VALUE);
        assertFlaw(zip("bild.png", "nichts"), Flaw.NOT_A_MESSAGE);
        String cut = message("Aussonderung.AnbietungEmpfangBestaetigen.0504", "0504", "", "");
        assertFlaw(plain(cut.substring(0, cut.length() - 20)), Flaw.BROKEN);
    }

    @Test
    void opensNoOtherFileAndFillsNoMemory() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), PROCESS);
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + message("Aussonderung.AnbietungEmpfangBestaetigen.0504", "0504", "", "")
                        .replace(PROCESS, "&e;");
        assertThatThrownBy(() -> XdomeaReader.read(plain(xxe))).isInstanceOf(MessageException.class);
        String bomb = message("Aussonderung.AnbietungEmpfangBestaetigen.0504", "0504", " ".repeat(70 << 20), "");
        assertFlaw(zip("bomb.xml", bomb), Flaw.TOO_LARGE);
        assertFlaw(
                plain(message("Aussonderung.AnbietungEmpfangBestaetigen.0504", "0504", "<x:a>".repeat(100), "")),
                Flaw.TOO_LARGE);
    }

    private static void assertFlaw(Path file, Flaw flaw) {
        assertThatThrownBy(() -> XdomeaReader.read(file))
                .isInstanceOfSatisfying(
                        MessageException.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    private static String head(String code, String more) {
        return """
            <x:Kopf><x:ProzessID>%s</x:ProzessID>
            <x:Nachrichtentyp listURI="urn:xoev-de:xdomea:codeliste:nachrichtentyp" listVersionID="2.0"><code>%s</code></x:Nachrichtentyp>
            <x:Erstellungszeitpunkt>2026-11-23T09:30:00Z</x:Erstellungszeitpunkt>
            <x:Absender><x:Institution><x:Name>Stadtarchiv</x:Name></x:Institution></x:Absender>
            <x:Empfaenger><x:Institution><x:Name>Stadt</x:Name></x:Institution></x:Empfaenger>%s</x:Kopf>
            """.formatted(PROCESS, code, more);
    }

    private static String message(String root, String code, String body, String moreHead) {
        return "<x:" + root + " xmlns:x=\"" + Xdomea3.NAMESPACE + "\">" + head(code, moreHead) + body + "</x:" + root
                + ">";
    }

    private Path plain(String xml) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "message", ".xml"), xml);
    }

    private Path zip(String name, String text) throws IOException {
        Path file = Files.createTempFile(folder, "message", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return file;
    }
}
