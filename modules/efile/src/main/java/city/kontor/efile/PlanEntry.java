package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One position of the file plan.
 *
 * @param id stays the same when the key changes, so that no file is lost by it
 * @param parentId the position above; empty for a main group
 * @param key for example {@code 60.12.03}
 * @param note what belongs here and what does not
 * @param retentionYears 0 to 200; empty where the position above decides
 * @param appraisal empty where the position above decides
 * @param department who leads files opened here; empty where each department may
 * @param active whether new files may be opened here
 */
public record PlanEntry(
        String id,
        Optional<String> parentId,
        String key,
        String title,
        String note,
        Optional<Integer> retentionYears,
        Optional<Appraisal> appraisal,
        Optional<Scope> department,
        boolean active) {
    public static final int MOST_YEARS = 200;

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-zÄÖÜäöü]{1,10}([.\\-/ ][0-9A-Za-zÄÖÜäöü]{1,10}){0,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** How texts name it. */
    public String name() {
        return key + " " + title;
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Sorts keys as people count: {@code 60.2} before {@code 60.10}. */
    public static String order(String key) {
        return NUMBER.matcher(key)
                .replaceAll(number -> "0".repeat(Math.max(0, 10 - number.group().length())) + number.group());
    }
}
