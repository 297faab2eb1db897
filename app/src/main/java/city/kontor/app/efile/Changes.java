package city.kontor.app.efile;

import city.kontor.efile.Change;
import city.kontor.efile.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a form changed: only fields in which something else stands now. */
final class Changes {
    private final Map<Field, String> before;
    private final List<Change> changes = new ArrayList<>();

    Changes(Map<Field, String> before) {
        this.before = before;
    }

    Changes put(Field field, String now) {
        String was = before.getOrDefault(field, "");
        if (!was.equals(now.strip())) {
            changes.add(new Change(field, was, now.strip()));
        }
        return this;
    }

    List<Change> all() {
        return List.copyOf(changes);
    }
}
