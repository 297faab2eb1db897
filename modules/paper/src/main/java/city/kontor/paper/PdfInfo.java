package city.kontor.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What the file says about itself.
 *
 * @param title shown by viewers
 * @param made when the document was made; handed in, so that the same input gives the same bytes
 */
public record PdfInfo(String title, Instant made) {
    private static final String PRODUCER = "Kontor";

    /**
     * Makes a document say it; call this last, before it is saved.
     *
     * @param part of ISO 19005: 2, or 3 with a file inside
     */
    public void applyTo(PDDocument document, int part) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(made.toEpochMilli() * 31 + title.hashCode());
        Calendar date = date();
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentInformation(information);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("de-DE");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(outputIntent(document));
        catalog.setMetadata(metadata(document, date, part));
    }

    /** The date the document was made, to the second. */
    public Calendar date() {
        return GregorianCalendar.from(made.atZone(ZoneOffset.UTC).withNano(0));
    }

    private static PDOutputIntent outputIntent(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private PDMetadata metadata(PDDocument document, Calendar date, int part) throws IOException {
        var xmp = XMPMetadata.createXMPMetadata();
        try {
            var identification = xmp.createAndAddPDFAIdentificationSchema();
            identification.setPart(part);
            identification.setConformance("U");
            var core = xmp.createAndAddDublinCoreSchema();
            core.setTitle(title);
            core.setFormat("application/pdf");
            var pdf = xmp.createAndAddAdobePDFSchema();
            pdf.setProducer(PRODUCER);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreatorTool(PRODUCER);
            basic.setCreateDate(date);
            basic.setModifyDate(date);
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            var metadata = new PDMetadata(document);
            metadata.importXMPMetadata(bytes.toByteArray());
            return metadata;
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException(e);
        }
    }
}
