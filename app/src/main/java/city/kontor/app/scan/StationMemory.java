package city.kontor.app.scan;

import city.kontor.capture.draft.SafeFile;
import city.kontor.capture.mail.MailAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What this scan station remembers of its surroundings between two starts: scanners in the network, the watched folder, the mailbox without its password, the profile. */
final class StationMemory {
    private static final String SCANNERS = "scanners";
    private static final String WATCHED = "watched";
    private static final String MAIL = "mail.";
    private static final String PROFILE = "profile";

    private final Path file;
    private final Properties values = new Properties();

    /** @param file made when something is saved; a damaged one is logged and counts as empty */
    StationMemory(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(StationMemory.class.getName())
                        .log(System.Logger.Level.WARNING, "cannot read " + file + "; starting without", e);
                values.clear();
            }
        }
    }

    /** The addresses of scanners in the network, in the order they were added. */
    List<String> scanners() {
        String all = values.getProperty(SCANNERS, "");
        return all.isBlank() ? List.of() : List.of(all.split(" ", -1));
    }

    void scanners(List<String> addresses) {
        put(SCANNERS, String.join(" ", addresses));
    }

    /** The id of the profile that the last batch was begun with. */
    Optional<String> profile() {
        return Optional.of(values.getProperty(PROFILE, "")).filter(id -> !id.isEmpty());
    }

    void profile(String id) {
        put(PROFILE, id);
    }

    /** The folder whose files are taken in, if one is watched. */
    Optional<Path> watched() {
        return Optional.of(values.getProperty(WATCHED, ""))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    void watched(Optional<Path> folder) {
        put(WATCHED, folder.map(Path::toString).orElse(""));
    }

    /** The mailbox whose mails are taken in, if one is. */
    Optional<MailAccount> mailbox() {
        try {
            return Optional.of(values.getProperty(MAIL + "host", ""))
                    .filter(host -> !host.isEmpty())
                    .map(host -> new MailAccount(
                            host,
                            Integer.parseInt(values.getProperty(MAIL + "port", "")),
                            MailAccount.Security.valueOf(values.getProperty(MAIL + "security", "")),
                            values.getProperty(MAIL + "user", ""),
                            values.getProperty(MAIL + "folder", "")));
        } catch (IllegalArgumentException e) {
            System.getLogger(StationMemory.class.getName())
                    .log(System.Logger.Level.WARNING, "no mailbox can be made of what stands in " + file, e);
            return Optional.empty();
        }
    }

    void mailbox(Optional<MailAccount> account) {
        values.setProperty(
                MAIL + "port",
                account.map(each -> Integer.toString(each.port())).orElse(""));
        values.setProperty(
                MAIL + "security", account.map(each -> each.security().name()).orElse(""));
        values.setProperty(MAIL + "user", account.map(MailAccount::user).orElse(""));
        values.setProperty(MAIL + "folder", account.map(MailAccount::folder).orElse(""));
        put(MAIL + "host", account.map(MailAccount::host).orElse(""));
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
        try {
            SafeFile.write(file, output -> values.store(output, null));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
