package city.kontor.app.efile;

import city.kontor.app.invoice.City;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanTable;
import city.kontor.kernel.Scope;
import java.util.List;

/** The sample plan, for tests that begin with files. */
final class TestPlan {
    private TestPlan() {}

    /** Takes it over in the name of the registry. @return the id of the position for road building */
    static String takeOver(City city) {
        int[] ids = {0};
        List<PlanEntry> plan = new PlanTable(List.of(), () -> "plan-" + ids[0]++)
                .preview(PlanTable.sample())
                .values();
        city.done("carla", new PlanCommand.ImportPlan(Scope.CITY, plan));
        return plan.stream()
                .filter(one -> one.key().equals("66.1"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
