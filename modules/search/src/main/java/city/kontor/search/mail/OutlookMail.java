package city.kontor.search.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A mail as Outlook keeps it in a file (MS-OXMSG). */
final class OutlookMail {
    private static final String PROPERTIES = "__properties_version1.0";
    /** How long the header of the properties is in a mail that lies in another one (MS-OXMSG 2.4.1.2). */
    private static final int INNER_HEADER = 24;
    /** By how much it is longer in a file of its own (MS-OXMSG 2.4.1.1). */
    private static final int MORE_HEADER = 8;

    /** Something that may be missing. */
    @FunctionalInterface
    private interface Chunk<T> {
        @Nullable
        T get() throws ChunkNotFoundException;
    }

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

    static {
        // It warns of each property that it does not know, which changes nothing about the mail.
        LIBRARY.setLevel(Level.SEVERE);
    }

    private OutlookMail() {}

    static Mail read(byte[] bytes) throws IOException {
        try (var message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            Set<Mail.Flaw> flaws = EnumSet.noneOf(Mail.Flaw.class);
            String text = text(message, flaws);
            if (text.indexOf('\uFFFD') >= 0) {
                flaws.add(Mail.Flaw.LETTERS_LOST);
            }
            return new Mail(
                    find(message::getSubject).map(Letters::shown).orElse(""),
                    from(message),
                    people(find(message::getDisplayTo)),
                    people(find(message::getDisplayCC)),
                    find(message::getMessageDate).map(date -> date.toInstant()),
                    text,
                    attached(message, flaws),
                    flaws);
        }
    }

    private static <T> Optional<T> find(Chunk<T> chunk) {
        try {
            return Optional.ofNullable(chunk.get());
        } catch (ChunkNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String from(MAPIMessage message) {
        String name = find(message::getDisplayFrom).map(Letters::shown).orElse("");
        StringChunk chunk = message.getMainChunks().getEmailFromChunk();
        String address = chunk == null ? "" : Letters.shown(chunk.getValue());
        // Inside one Exchange an address is a path that says nothing to people.
        boolean known = address.contains("@") && !address.equals(name);
        return known ? name + " <" + address + ">" : name;
    }

    private static List<String> people(Optional<String> line) {
        return line.stream()
                .flatMap(all -> Stream.of(all.split(";")))
                .map(Letters::shown)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String text(MAPIMessage message, Set<Mail.Flaw> flaws) throws IOException {
        String kind = Optional.ofNullable(message.getMainChunks().getMessageClass())
                .map(StringChunk::getValue)
                .orElse("")
                .toUpperCase(Locale.ROOT);
        if (kind.startsWith("IPM.NOTE.SMIME") && !kind.endsWith("MULTIPARTSIGNED")) {
            flaws.add(Mail.Flaw.ENCRYPTED);
        }
        Optional<String> html = find(message::getHtmlBody).filter(body -> !body.isBlank());
        if (html.filter(Markup::namesOtherMachines).isPresent()) {
            flaws.add(Mail.Flaw.REMOTE);
        }
        Optional<String> plain = find(message::getTextBody)
                .map(body -> body.replace("\r\n", "\n").strip())
                .filter(body -> !body.isEmpty());
        if (plain.isPresent() || html.isPresent()) {
            return plain.orElseGet(() -> Markup.read(html.orElse("")));
        }
        Optional<String> rich = find(message::getRtfBody);
        return rich.isPresent() ? RichText.read(rich.get()) : "";
    }

    private static List<Mail.Attached> attached(MAPIMessage message, Set<Mail.Flaw> flaws) {
        var attached = new ArrayList<Mail.Attached>();
        for (AttachmentChunks one : message.getAttachmentFiles()) {
            try {
                attached.add(attached(message, one, attached.size() + 1));
            } catch (IOException | RuntimeException e) {
                // One that is damaged holds up neither the text nor the others.
                flaws.add(Mail.Flaw.ATTACHMENT);
            }
        }
        return attached;
    }

    private static Mail.Attached attached(MAPIMessage message, AttachmentChunks one, int number) throws IOException {
        String otherwise = "Anhang " + number;
        String sent = Stream.of(one.getAttachLongFileName(), one.getAttachFileName())
                .filter(Objects::nonNull)
                .map(StringChunk::getValue)
                .findFirst()
                .orElse("");
        if (one.isEmbeddedMessage()) {
            String subject = find(one.getEmbeddedMessage()::getSubject).orElse(sent);
            return new Mail.Attached(
                    Letters.fileName(subject, otherwise) + ".msg",
                    "application/vnd.ms-outlook",
                    alone(message, one.getAttachmentDirectory().getDirectory()),
                    false);
        }
        byte[] bytes = one.getEmbeddedAttachmentObject();
        if (bytes == null) {
            throw new IOException("The attachment " + sent + " has no bytes");
        }
        String type = one.getAttachMimeTag() == null
                ? ""
                : one.getAttachMimeTag().getValue().strip().toLowerCase(Locale.ROOT);
        boolean look = one.getAttachContentId() != null && type.startsWith("image/");
        return new Mail.Attached(
                Letters.fileName(sent, otherwise), type.isEmpty() ? "application/octet-stream" : type, bytes, look);
    }

    /** Makes a file of its own of a mail that lies in another one. */
    private static byte[] alone(MAPIMessage whole, DirectoryNode inner) throws IOException {
        try (var file = new POIFSFileSystem()) {
            DirectoryNode root = file.getRoot();
            for (Entry entry : inner) {
                if (entry.getName().equals(PROPERTIES)) {
                    try (var in = new DocumentInputStream((DocumentEntry) entry)) {
                        root.createDocument(PROPERTIES, new ByteArrayInputStream(lengthened(in.readAllBytes())));
                    }
                } else {
                    EntryUtils.copyNodeRecursively(entry, root);
                }
            }
            // Names of properties are kept once, for the whole file.
            for (Entry entry : whole.getDirectory()) {
                if (entry.getName().startsWith("__nameid")) {
                    EntryUtils.copyNodeRecursively(entry, root);
                }
            }
            var bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] lengthened(byte[] properties) throws IOException {
        if (properties.length < INNER_HEADER) {
            throw new IOException("The properties of a mail are cut off");
        }
        var all = new ByteArrayOutputStream();
        all.write(Arrays.copyOf(properties, INNER_HEADER + MORE_HEADER), 0, INNER_HEADER);
        all.write(new byte[MORE_HEADER]);
        all.write(properties, INNER_HEADER, properties.length - INNER_HEADER);
        return all.toByteArray();
    }
}
