package city.kontor.app.scan;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.Original;
import city.kontor.capture.pdf.Attachment;
import city.kontor.capture.pipeline.PageProof;
import city.kontor.kernel.Signature;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The transfer note (Transfervermerk) of a document that shall replace paper: who scanned, checked and indexed, when, with
 * which device and profile, what is not as the paper lay, what the check found, and a hash of each stored picture (BSI
 * TR-03138 RESISCAN, A.NB.5 and A.IS.1). Its form is told in {@code docs/transfer-note.md}.
 */
final class TransferNote {
    static final String FILE = "transfervermerk.xml";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]");
    private static final String NAMESPACE = "urn:kontor:transfervermerk:1";

    private final Texts texts;
    private final Batch batch;
    private final Optional<BatchStep> check;
    private final Draft draft;
    private final List<String> deviations;
    private final Instant made;

    /**
     * @param texts from whose bundle the German sentences come, whatever language the station shows
     * @param check that the batch passed last
     * @param draft that the pages come from
     * @param deviations in words, a line each
     */
    TransferNote(
            Texts texts, Batch batch, Optional<BatchStep> check, Draft draft, List<String> deviations, Instant made) {
        this.texts = texts.in(Language.GERMAN);
        this.check = check;
        this.batch = batch;
        this.draft = draft;
        this.deviations = List.copyOf(deviations);
        this.made = made;
    }

    /** The note about a document whose pages became this, as a file to be put inside. */
    Attachment about(List<PageProof> pages) {
        try {
            var bytes = new ByteArrayOutputStream();
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("transfervermerk");
            xml.writeDefaultNamespace(NAMESPACE);
            head(xml);
            pages(xml, pages);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return new Attachment(FILE, "application/xml", texts.get("note.title"), bytes.toByteArray());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not refuse to be written to", e);
        }
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        Profile profile = batch.profile();
        text(xml, "stapel", batch.name());
        text(xml, "stapelId", batch.id());
        text(xml, "erstellt", made.toString());
        signature(xml, "gescannt", batch.signatures().scanned());
        signature(xml, "geprueft", batch.signatures().checked());
        signature(xml, "erfasst", batch.signatures().indexed());
        text(
                xml,
                "geraet",
                draft.ticket()
                        .map(ticket -> ticket.device())
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> texts.get("note.file")));
        xml.writeStartElement("profil");
        xml.writeAttribute("id", profile.id());
        xml.writeAttribute("version", String.valueOf(profile.version()));
        text(xml, "name", profile.name());
        text(xml, "aufloesungDpi", String.valueOf(profile.settings().dpi()));
        text(xml, "farbe", profile.settings().colour().name());
        text(xml, "beidseitig", String.valueOf(profile.settings().duplex()));
        text(xml, "schutzklasse", profile.settings().protection().name());
        text(xml, "ausgabe", profile.settings().output().name());
        xml.writeEndElement();
        xml.writeStartElement("auffaelligkeiten");
        for (String deviation : deviations) {
            text(xml, "auffaelligkeit", deviation);
        }
        xml.writeEndElement();
        result(xml);
    }

    private void result(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("ergebnis");
        int compared = check.map(BatchStep::pages).orElse(0);
        int all = batch.work().pages();
        xml.writeAttribute("verglichen", String.valueOf(compared));
        xml.writeAttribute("seiten", String.valueOf(all));
        xml.writeCharacters(
                check.isPresent() ? texts.get("note.compared", compared, all) : texts.get("note.unchecked"));
        xml.writeEndElement();
    }

    private void pages(XMLStreamWriter xml, List<PageProof> pages) throws XMLStreamException {
        xml.writeStartElement("seiten");
        xml.writeAttribute("anzahl", String.valueOf(pages.size()));
        for (PageProof page : pages) {
            xml.writeStartElement("seite");
            xml.writeAttribute("nummer", String.valueOf(page.number()));
            text(xml, "datei", name(page));
            text(xml, "dateiSha256", page.source().original());
            text(xml, "seiteDerDatei", String.valueOf(page.source().page()));
            text(xml, "gedrehtGrad", String.valueOf(page.placement().quarters() * 90));
            text(
                    xml,
                    "geradegerichtetGrad",
                    String.format(Locale.ROOT, "%.2f", page.placement().degrees()));
            text(xml, "bildSha256", page.pictureSha256());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private String name(PageProof page) {
        return draft.originals().stream()
                .filter(original -> original.sha256().equals(page.source().original()))
                .map(Original::name)
                .findFirst()
                .orElse("");
    }

    private static void signature(XMLStreamWriter xml, String name, Optional<Signature> signature)
            throws XMLStreamException {
        if (signature.isPresent()) {
            xml.writeStartElement(name);
            xml.writeAttribute("von", signature.get().name());
            xml.writeAttribute("personId", signature.get().personId());
            xml.writeAttribute("am", signature.get().at().toString());
            xml.writeEndElement();
        }
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // Devices and files are called what others call them; XML cannot hold every character of that.
        xml.writeCharacters(CONTROL.matcher(text).replaceAll(" "));
        xml.writeEndElement();
    }
}
