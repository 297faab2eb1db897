package city.kontor.capture.mail;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the files of one mail: what the sender wrote, as far as it is harmless, and none twice. */
final class FileNames {
    private static final int LONGEST = 100;
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"/\\\\|?*]+");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> used = new HashSet<>();

    /** @param sent as the mail says it; anything */
    String next(String sent, FileKind kind) {
        String name = kind.named(clean(sent));
        String free = name;
        // Some file systems do not tell large letters from small ones.
        for (int count = 2; !used.add(free.toLowerCase(Locale.ROOT)); count++) {
            free = count + "-" + name;
        }
        return free;
    }

    private static String clean(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = HARMFUL.matcher(name).replaceAll("_").strip();
        // A dot in front hides a file; Windows drops dots and spaces at the end.
        name = name.replaceAll("\\A[.~\\s]+", "").replaceAll("[.~\\s]+\\z", "");
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST - ending.length()).strip() + ending;
        }
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.isEmpty() ? "Anhang" : writable(name);
    }

    /** Where the system's own encoding lacks a letter, Java can make no file of that name. */
    private static String writable(String name) {
        try {
            return Path.of(name).toString();
        } catch (InvalidPathException e) {
            return name.replaceAll("[^\\x20-\\x7e]", "_");
        }
    }
}
