package city.kontor.xdomea;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Version 3.0.0 of the standard. */
public final class Xdomea3 implements XdomeaWriter {
    static final String NAMESPACE = "urn:xoev-de:xdomea:schema:3.0.0";

    @Override
    public String version() {
        return "3.0.0";
    }

    @Override
    public void offer(OutputStream zip, Head head, List<FileRecord> files) throws IOException {
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            message(
                    out,
                    head,
                    Kind.OFFER,
                    xml -> {
                        xml.text("Empfangsbestaetigung", "1");
                    },
                    xml -> {
                        var records = new Xdomea3Records(xml, false);
                        for (FileRecord file : files) {
                            xml.element("Schriftgutobjekt", () -> records.file(file));
                        }
                    });
        }
    }

    @Override
    public void handOver(OutputStream zip, Head head, List<FileRecord> files, Contents contents) throws IOException {
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            message(
                    out,
                    head,
                    Kind.HAND_OVER,
                    xml -> {
                        xml.text("Importbestaetigung", "1");
                        xml.text("RueckmeldungArchivkennung", "1");
                        xml.text("Empfangsbestaetigung", "1");
                    },
                    xml -> {
                        var records = new Xdomea3Records(xml, true);
                        for (FileRecord file : files) {
                            xml.element("Schriftgutobjekt", () -> records.file(file));
                        }
                    });
            var written = new HashSet<String>();
            for (FileRecord file : files) {
                for (CaseRecord one : file.cases()) {
                    for (DocumentRecord document : one.documents()) {
                        for (VersionRecord version : document.versions()) {
                            String name = Xdomea3Records.fileName(document, version);
                            if (written.add(name)) {
                                content(out, name, contents, version);
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void appraisalReceived(OutputStream zip, Head head) throws IOException {
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            message(out, head, Kind.APPRAISAL_RECEIVED, xml -> {}, xml -> {});
        }
    }

    private interface Part {
        void write(Xml xml) throws IOException;
    }

    private static void content(ZipOutputStream out, String name, Contents contents, VersionRecord version)
            throws IOException {
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = contents.open(version.sha256())) {
            in.transferTo(out);
        }
        out.closeEntry();
    }

    private static void message(ZipOutputStream out, Head head, Kind kind, Part moreHead, Part body)
            throws IOException {
        out.putNextEntry(new ZipEntry(head.process() + "_" + kind.element() + ".xml"));
        try (var xml = new Xml(out, NAMESPACE, kind.element())) {
            xml.element("Kopf", () -> {
                xml.text("ProzessID", head.process().toString());
                xml.code("Nachrichtentyp", "urn:xoev-de:xdomea:codeliste:nachrichtentyp", "2.0", kind.code());
                xml.time("Erstellungszeitpunkt", head.createdAt());
                xml.element("Absender", () -> party(xml, head.from()));
                xml.element("Empfaenger", () -> party(xml, head.to()));
                xml.element("SendendesSystem", () -> {
                    xml.text("Produktname", head.product());
                    xml.text("Version", head.version());
                });
                moreHead.write(xml);
            });
            body.write(xml);
        }
        out.closeEntry();
    }

    private static void party(Xml xml, Party party) throws IOException {
        xml.element("Institution", () -> xml.text("Name", party.institution()));
        if (!party.unit().isBlank()) {
            xml.element("Organisationseinheit", () -> xml.text("Name", party.unit()));
        }
    }
}
