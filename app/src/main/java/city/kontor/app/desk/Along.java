package city.kontor.app.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person takes along on this desktop, to have its documents without a network.
 *
 * @param files ids of files, those that were chosen first in front
 * @param departments ids of scopes whose files are all taken along
 * @param budget how much room documents may take here, in bytes
 */
public record Along(List<String> files, List<String> departments, long budget) {
    /** Who has chosen nothing: 5 GiB for what was looked at. */
    public static final Along NOTHING = new Along(List.of(), List.of(), 5L << 30);

    public Along {
        files = List.copyOf(files);
        departments = List.copyOf(departments);
    }

    /** With this file, or without it. */
    public Along withFile(String fileId, boolean taken) {
        return new Along(with(files, fileId, taken), departments, budget);
    }

    /** With this department, or without it. */
    public Along withDepartment(String scopeId, boolean taken) {
        return new Along(files, with(departments, scopeId, taken), budget);
    }

    /** With that much room, in bytes. */
    public Along within(long bytes) {
        return new Along(files, departments, bytes);
    }

    private static List<String> with(List<String> ids, String id, boolean taken) {
        var changed = new ArrayList<>(ids);
        changed.remove(id);
        if (taken) {
            changed.add(id);
        }
        return changed;
    }
}
