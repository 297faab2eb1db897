package city.kontor.app.efile;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.ListExport;
import city.kontor.app.kit.Texts;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Content;
import city.kontor.kernel.Sha256;
import city.kontor.paper.Paper;
import city.kontor.paper.PdfInfo;
import city.kontor.wire.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything about a person in one file: the list of places to be read and as a table, what is kept about them as JSON for another
 * program (Art. 20 GDPR), the documents, and a list of SHA-256 sums. The sum of the whole stands in the journal.
 */
final class PersonPackage {
    private static final float TITLE_SIZE = 16;
    private static final float TEXT_SIZE = 10.5f;
    private static final float SMALL_SIZE = 9;
    private static final float SPACE = 10;
    private static final float ENTRY_HEIGHT = 60;
    private final Texts texts;
    private final Desk desk;
    private final List<String> sums = new ArrayList<>();

    PersonPackage(Texts texts, Desk desk) {
        this.texts = texts.beside(PersonPackage.class);
        this.desk = desk;
    }

    /**
     * Writes it.
     *
     * @param name who asked
     * @return its SHA-256
     * @throws IOException if a document cannot be had or the file cannot be written
     */
    String write(String name, Instant at, List<PersonPlace> places, PersonWords words, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
            add(zip, texts.get("person.package.letter") + ".pdf", letter(name, at, places, words));
            add(zip, texts.get("person.package.places") + ".csv", table(places, words));
            add(zip, texts.get("person.package.data") + ".json", data(places));
            int number = 0;
            for (PersonPlace place : places) {
                if (place.content().isPresent()) {
                    number++;
                    add(zip, number, place.content().get());
                }
            }
            byte[] all = (String.join("\n", sums) + "\n").getBytes(StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(all);
            zip.closeEntry();
        }
        return Sha256.hex(target);
    }

    /** The list for the person, to be read and sent. */
    private byte[] letter(String name, Instant at, List<PersonPlace> places, PersonWords words) throws IOException {
        String title = texts.get("person.package.title", name);
        try (var paper = new Paper()) {
            paper.text(TITLE_SIZE, title);
            paper.space(SPACE);
            paper.text(
                    TEXT_SIZE,
                    texts.get(
                            "person.package.intro",
                            places.size(),
                            texts.formats().time(at)));
            for (PersonPlace place : places) {
                paper.space(SPACE);
                paper.keep(ENTRY_HEIGHT);
                paper.text(TEXT_SIZE, words.kind(place) + " · " + place.where());
                paper.text(TEXT_SIZE, place.text());
                paper.text(SMALL_SIZE, words.why(place) + " · " + words.verdict(place) + ". " + words.because(place));
            }
            return paper.finish(new PdfInfo(title, at));
        }
    }

    private byte[] table(List<PersonPlace> places, PersonWords words) throws IOException {
        var export = new ListExport<PersonPlace>(
                texts.get("person.places"),
                List.of(
                        texts.get("person.kind"),
                        texts.get("person.where"),
                        texts.get("person.why"),
                        texts.get("person.text"),
                        texts.get("person.delete"),
                        texts.get("person.because")),
                place -> List.of(
                                words.kind(place),
                                place.where(),
                                words.why(place),
                                place.text(),
                                words.verdict(place),
                                words.because(place))
                        .stream()
                        .<CellValue>map(CellValue.Text::new)
                        .toList(),
                places::forEach,
                texts.formats());
        var out = new ByteArrayOutputStream();
        export.csv(out);
        return out.toByteArray();
    }

    private static byte[] data(List<PersonPlace> places) {
        return new JsonCodec()
                .write(places.stream()
                        .filter(place -> !place.data().isEmpty())
                        .map(place -> Map.of("file", place.where(), "data", place.data()))
                        .collect(Collectors.toList()));
    }

    private void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
        sums.add(Sha256.hex(bytes) + "  " + name);
    }

    private void add(ZipOutputStream zip, int number, Content content) throws IOException {
        String plain = content.name().replaceAll("[^0-9A-Za-zÄÖÜäöüß_.-]+", "_").replaceAll("\\.{2,}", ".");
        String name = "%s/%04d-%s".formatted(texts.get("person.package.documents"), number, plain);
        MessageDigest sum = Sha256.start();
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = desk.document(new BlobAddress(content.sha256()))) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                zip.write(piece, 0, read);
                sum.update(piece, 0, read);
            }
        }
        zip.closeEntry();
        sums.add(Sha256.hex(sum) + "  " + name);
    }
}
