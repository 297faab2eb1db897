package city.kontor.xdomea;

import city.kontor.xdomea.MessageException.Flaw;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what an archive sends back (0502, 0504, 0506, 0507), of any version of the standard: these messages have kept
 * their names. The input is foreign: no document type, no entities, nothing but what is known, within bounds.
 */
public final class XdomeaReader {
    private static final String NAMESPACES = "urn:xoev-de:xdomea:schema:";
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_RECORDS = 200_000;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_TEXT = 10_000;
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Message.Appraised.Verdict> appraised = new ArrayList<>();
    private final List<Message.TakenOver.Result> taken = new ArrayList<>();
    private Optional<UUID> process = Optional.empty();
    private Optional<UUID> id = Optional.empty();
    private Optional<Decision> decision = Optional.empty();
    private String words = "";
    private Optional<Boolean> successful = Optional.empty();
    private String archiveId = "";
    private final List<String> problems = new ArrayList<>();

    private XdomeaReader() {}

    /**
     * Reads a message.
     *
     * @param file a zip file, or the XML file alone
     * @throws MessageException if it is none that is understood
     */
    public static Message read(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(4);
            byte[] first = in.readNBytes(4);
            in.reset();
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' ? zipped(in) : new XdomeaReader().xml(in);
        }
    }

    private static Message zipped(InputStream in) throws IOException {
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new MessageException(Flaw.TOO_LARGE, entries + " entries");
                }
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    return new XdomeaReader().xml(zip);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new MessageException(Flaw.NOT_A_MESSAGE, String.valueOf(e.getMessage()));
        }
        throw new MessageException(Flaw.NOT_A_MESSAGE, "no XML");
    }

    private Message xml(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new Bounded(in, MOST_BYTES));
            while (reader.hasNext() && reader.next() != XMLStreamConstants.START_ELEMENT) {
                // What stands before the root says nothing.
            }
            Kind kind = Optional.ofNullable(reader.getNamespaceURI())
                    .filter(namespace -> namespace.startsWith(NAMESPACES))
                    .flatMap(namespace -> Kind.of(reader.getLocalName()))
                    .orElseThrow(() -> new MessageException(Flaw.OTHER_KIND, reader.getLocalName()));
            while (reader.hasNext()) {
                step(reader);
            }
            return message(kind);
        } catch (XMLStreamException | IllegalStateException e) {
            if (e.getCause() instanceof MessageException flaw) {
                throw flaw;
            }
            throw new MessageException(Flaw.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    private void step(XMLStreamReader reader) throws XMLStreamException, IOException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                path.push(reader.getLocalName());
                text.setLength(0);
                if (path.size() > MOST_DEPTH) {
                    throw new MessageException(Flaw.TOO_LARGE, "depth");
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() < MOST_TEXT) {
                    text.append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (!path.isEmpty()) {
                    String name = path.pop();
                    end(name, path.isEmpty() ? "" : path.peek());
                    text.setLength(0);
                }
            }
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void end(String name, String above) throws IOException {
        String value = text.toString().strip();
        switch (name) {
            case "ProzessID" -> process = Optional.of(uuid(value));
            case "ID", "IDSGO" -> {
                if (above.equals("BewertetesObjekt") || above.equals("AusgesondertesSGO")) {
                    id = Optional.of(uuid(value));
                }
            }
            case "code" -> {
                if (above.equals("Aussonderungsart")) {
                    decision = Decision.of(value);
                    words = value;
                }
            }
            case "AussonderungsartKonfigurierbar" -> words = value;
            case "Erfolgreich" -> successful = Optional.of(value.equals("1") || value.equals("true"));
            case "Archivkennung" -> archiveId = value;
            case "Fehlermeldung" -> problems.add(value);
            case "BewertetesObjekt" -> {
                bound(appraised.size());
                appraised.add(new Message.Appraised.Verdict(need(id, "ID"), decision, words));
                clear();
            }
            case "AusgesondertesSGO" -> {
                bound(taken.size());
                taken.add(new Message.TakenOver.Result(
                        need(id, "IDSGO"), need(successful, "Erfolgreich"), archiveId, String.join("; ", problems)));
                clear();
            }
            default -> {
                // Not needed here.
            }
        }
    }

    private void clear() {
        id = Optional.empty();
        decision = Optional.empty();
        successful = Optional.empty();
        words = "";
        archiveId = "";
        problems.clear();
    }

    private Message message(Kind kind) throws MessageException {
        UUID of = need(process, "ProzessID");
        return switch (kind) {
            case APPRAISAL -> new Message.Appraised(of, appraised);
            case OFFER_RECEIVED -> new Message.OfferReceived(of);
            case TAKEN_OVER -> new Message.TakenOver(of, taken);
            case HAND_OVER_RECEIVED -> new Message.HandOverReceived(of);
            case OFFER, HAND_OVER, APPRAISAL_RECEIVED -> throw new MessageException(Flaw.OTHER_KIND, kind.element());
        };
    }

    private static UUID uuid(String value) throws MessageException {
        if (!ID.matcher(value).matches()) {
            throw new MessageException(Flaw.VALUE, value.substring(0, Math.min(value.length(), 60)));
        }
        return UUID.fromString(value);
    }

    private static <T> T need(Optional<T> value, String element) throws MessageException {
        return value.orElseThrow(() -> new MessageException(Flaw.MISSING, element));
    }

    private static void bound(int records) throws MessageException {
        if (records >= MOST_RECORDS) {
            throw new MessageException(Flaw.TOO_LARGE, records + " records");
        }
    }
}
