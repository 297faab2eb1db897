package city.kontor.app.learning;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.WholeList;
import city.kontor.learning.store.LearningQueries;
import city.kontor.learning.store.LearningQueries.SupplierRow;
import java.util.List;
import java.util.Optional;

/** The suppliers of whom something was learned, and the one that is looked at. */
final class LearnedModel implements Following {
    private final Desk desk;
    private final DeskList<SupplierRow, LearnedView> suppliers;

    LearnedModel(Desk desk, Tasks tasks, String loading) {
        this.desk = desk;
        suppliers = new DeskList<>(
                desk,
                tasks,
                loading,
                new WholeList<>(this::matching, SupplierRow::id),
                row -> Optional.of(LearnedView.read(desk, row)));
    }

    DeskList<SupplierRow, LearnedView> suppliers() {
        return suppliers;
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void follow() {
        suppliers.follow();
    }

    @Override
    public void rest() {
        suppliers.rest();
    }

    private List<SupplierRow> matching(PageQuery query) {
        return desk.read(dsl -> new LearningQueries(dsl).suppliers()).stream()
                .filter(row -> query.fits(row.name(), String.join(" ", row.keys())))
                .toList();
    }
}
