package city.kontor.efile;

import java.util.List;

/**
 * Dispositions that are given together again and again.
 *
 * @param version the first is 1; each change makes the next
 * @param note when it is to be used; may be empty
 * @param steps by position
 * @param retired whether it is no longer offered
 */
public record RouteTemplate(
        String id, int version, String name, String note, List<TemplateStep> steps, boolean retired) {
    public RouteTemplate {
        steps = List.copyOf(steps);
    }
}
