package city.kontor.xdomea;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Files, cases and documents as version 3.0.0 writes them; the order of elements is the schema's. */
final class Xdomea3Records {
    private static final String LISTS = "urn:xoev-de:xdomea:codeliste:";
    private static final int LONGEST_NAME = 80;

    private final Xml xml;
    private final boolean withVersions;

    /** @param withVersions whether the documents' bytes lie beside the message */
    Xdomea3Records(Xml xml, boolean withVersions) {
        this.xml = xml;
        this.withVersions = withVersions;
    }

    /** Under which name a version lies in the zip: its own UUID first, as the standard asks, then the name as it came in. */
    static String fileName(DocumentRecord document, VersionRecord version) {
        UUID id = UUID.nameUUIDFromBytes((document.id() + "/" + version.number()).getBytes(StandardCharsets.UTF_8));
        String plain = version.name().replaceAll("[^0-9A-Za-zÄÖÜäöüß._-]+", "_");
        String ending = FileFormat.ending(plain);
        return id + "_"
                + (plain.length() <= LONGEST_NAME
                        ? plain
                        : plain.substring(0, LONGEST_NAME - Math.min(ending.length(), 10) - 1) + "." + ending);
    }

    void file(FileRecord file) throws IOException {
        xml.element("Akte", () -> {
            identity(file.id());
            xml.element("AllgemeineMetadaten", () -> {
                xml.text("Betreff", file.title());
                xml.optional("Kennzeichen", file.number());
                xml.optional("Federfuehrung", file.department());
                xml.optional("Aktenfuehrung", file.department());
                xml.optional("Bemerkung", file.note());
                xml.code("Medium", LISTS + "medium", "1.0", file.paper().isBlank() ? "001" : "002");
                xml.element("Aktenplaneinheit", () -> {
                    xml.optional("Kennzeichen", file.position().key());
                    xml.optional("BetreffKurz", file.position().title());
                });
            });
            retained(file.retained());
            xml.optional("Standort", file.paper());
            period(file.opened(), Optional.of(file.closed()));
            for (LogLine line : file.log()) {
                log(line);
            }
            if (!file.cases().isEmpty()) {
                xml.element("Akteninhalt", () -> {
                    for (CaseRecord one : file.cases()) {
                        xml.element("Vorgang", () -> inside(one));
                    }
                });
            }
            xml.text("ZdA", "1");
            xml.text("ZdADatum", file.closed().toString());
        });
    }

    private void inside(CaseRecord one) throws IOException {
        identity(one.id());
        xml.element("AllgemeineMetadaten", () -> {
            xml.text("Betreff", one.title());
            xml.optional("Kennzeichen", one.number());
            xml.optional("Bemerkung", one.note());
        });
        retained(one.retained());
        if (one.end().isPresent()) {
            xml.text("ZdA", "1");
            xml.day("ZdADatum", one.end());
        }
        period(one.begin(), one.end());
        for (DocumentRecord document : one.documents()) {
            xml.element("Dokument", () -> inside(document));
        }
        for (Contact contact : one.contacts()) {
            xml.element("Kontakt", () -> contact(contact));
        }
    }

    private void inside(DocumentRecord document) throws IOException {
        identity(document.id());
        xml.element("AllgemeineMetadaten", () -> {
            xml.text("Betreff", document.title());
            xml.optional("Kennzeichen", document.number());
            xml.optional("Bemerkung", document.note());
        });
        xml.optional("FremdesGeschaeftszeichen", document.foreignNumber());
        xml.day("DatumDesSchreibens", document.dated());
        if (!withVersions) {
            return;
        }
        for (VersionRecord version : document.versions()) {
            xml.element("Version", () -> version(document, version));
        }
        if (!document.versions().isEmpty()) {
            xml.element("AnwendungsspezifischeErweiterung", () -> hashes(document));
        }
    }

    private void version(DocumentRecord document, VersionRecord version) throws IOException {
        xml.text("Nummer", String.valueOf(version.number()));
        xml.element("Format", () -> {
            String code = FileFormat.code(version.name());
            xml.code("Name", LISTS + "dateiformat", "1.0", code);
            if (code.equals(FileFormat.OTHER)) {
                xml.optional("SonstigerName", FileFormat.ending(version.name()));
            }
            xml.text("Version", "unbekannt");
            xml.element("Primaerdokument", () -> {
                xml.text("Dateiname", fileName(document, version));
                xml.text("DateinameOriginal", version.name());
                xml.optional("Ersteller", version.author());
                xml.time("DatumUhrzeit", version.at());
            });
        });
    }

    /** The standard has no place for check sums of its own; with them the archive can prove what it got. */
    private void hashes(DocumentRecord document) throws IOException {
        xml.text("Kennung", "city.kontor.sha256");
        xml.text("Name", "Prüfsummen der Fassungen (SHA-256)");
        for (VersionRecord version : document.versions()) {
            xml.element("Feld", () -> {
                xml.text("Name", "Fassung " + version.number());
                xml.text("Wert", version.sha256());
            });
        }
    }

    private void identity(UUID id) throws IOException {
        xml.element("Identifikation", () -> xml.text("ID", id.toString()));
    }

    private void retained(Retained retained) throws IOException {
        xml.element("ArchivspezifischeMetadaten", () -> {
            xml.element("Aufbewahrungsdauer", () -> xml.text("AnzahlJahre", String.valueOf(retained.years())));
            xml.element(
                    "Aussonderungsart",
                    () -> xml.code(
                            "Aussonderungsart",
                            LISTS + "aussonderungsart",
                            "1.0",
                            retained.decision().code()));
            if (retained.decision() != Decision.APPRAISE) {
                xml.code(
                        "Bewertungsvorschlag",
                        LISTS + "bewertungsvorschlag",
                        "1.0",
                        retained.decision().code());
            }
            xml.text("Aufbewahrungsende", retained.until().toString());
        });
    }

    private void period(LocalDate begin, Optional<LocalDate> end) throws IOException {
        xml.element("Laufzeit", () -> {
            xml.text("Beginn", begin.toString());
            xml.day("Ende", end);
        });
    }

    private void log(LogLine line) throws IOException {
        xml.element("HistorienProtokollInformation", () -> {
            xml.text("Akteur", line.actor());
            xml.time("DatumUhrzeit", line.at());
            xml.text("Aktion", line.action());
        });
    }

    private void contact(Contact contact) throws IOException {
        xml.element("Name", () -> xml.element("Familienname", () -> xml.text("Name", contact.name())));
        xml.optional("Taetigkeit", contact.role());
        if (!(contact.street() + contact.postCode() + contact.place()).isBlank()) {
            xml.element("Anschrift", () -> {
                xml.optional("Strasse", contact.street());
                xml.optional("Postleitzahl", contact.postCode());
                xml.optional("Ort", contact.place());
            });
        }
        reach("01", contact.email());
        reach("02", contact.phone());
    }

    private void reach(String channel, String where) throws IOException {
        if (!where.isBlank()) {
            xml.element("Kommunikation", () -> {
                xml.code("Kanal", "urn:de:xoev:codeliste:erreichbarkeit", "3", channel);
                xml.text("Kennung", where);
            });
        }
    }
}
