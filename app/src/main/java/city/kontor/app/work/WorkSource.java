package city.kontor.app.work;

import java.util.List;
import java.util.Map;

/** What one feature has waiting for the person. Asked in the background. */
public interface WorkSource {
    /** What can wait, in the order in which it is shown. */
    List<WorkGroup> groups();

    /**
     * The work of one group, the most urgent first.
     *
     * @param most how many at most
     */
    List<WorkEntry> entries(WorkGroup group, int most);

    /** The work of all groups the person can do something about, the most urgent first. */
    List<WorkEntry> mine(int most);

    /** How much there is of each group; groups without any may be absent. */
    Map<WorkGroup, Integer> counts();
}
