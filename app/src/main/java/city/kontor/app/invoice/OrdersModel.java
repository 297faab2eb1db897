package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.WholeList;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.directory.Department;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.InvoiceRights;
import city.kontor.invoice.PurchaseCommand;
import city.kontor.invoice.PurchaseImport;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.Tolerance;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.invoice.store.PurchaseQueries;
import city.kontor.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The purchase orders, and the one that is looked at with what arrived and was invoiced. */
final class OrdersModel implements Following {
    private final InvoiceParts parts;
    private final DeskList<PurchaseQueries.Known, OrderView> orders;
    private final DeskValue<Rights> rights;

    /**
     * One order as it is shown.
     *
     * @param mayEdit whether the person keeps orders of this department
     */
    record OrderView(PurchaseQueries.Known known, String department, boolean mayEdit) {
        PurchaseOrder order() {
            return known.order();
        }
    }

    /**
     * What the person may do here.
     *
     * @param departments for which orders may be entered
     */
    record Rights(List<Department> departments, boolean tolerance, Tolerance now) {
        static final Rights NONE = new Rights(List.of(), false, Tolerance.NONE);
    }

    OrdersModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        orders = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> parts.desk().read(dsl -> new PurchaseQueries(dsl).orders(query.filter())),
                        known -> known.order().id()),
                this::view);
        rights = new DeskValue<>(parts.desk(), parts.tasks(), loading, Rights.NONE, this::readRights);
    }

    DeskList<PurchaseQueries.Known, OrderView> orders() {
        return orders;
    }

    DeskValue<Rights> rights() {
        return rights;
    }

    InvoiceParts parts() {
        return parts;
    }

    /** What a file of orders would change; belongs in the background. */
    Preview<PurchaseCommand.Ordered> preview(CsvTable table) {
        return new PurchaseImport(
                        number -> parts.desk().read(dsl -> new PurchaseQueries(dsl).order(number)), this::creditorId)
                .preview(table);
    }

    /** Creditors whose name or number contains what was typed. */
    List<Creditor> creditors(String typed, int most) {
        return parts.desk().read(dsl -> new MasterDataQueries(dsl).creditors(typed, 0, most));
    }

    @Override
    public void follow() {
        orders.follow();
        rights.follow();
    }

    @Override
    public void rest() {
        orders.rest();
        rights.rest();
    }

    /** The only creditor whose number or whole name this is. */
    private Optional<String> creditorId(String written) {
        Predicate<Creditor> meant =
                creditor -> creditor.number().filter(written::equals).isPresent()
                        || creditor.data().name().equalsIgnoreCase(written);
        List<Creditor> found = creditors(written, 20).stream().filter(meant).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    private Optional<OrderView> view(PurchaseQueries.Known known) {
        var scope = known.order().scope();
        boolean mayEdit = parts.desk()
                .actor()
                .filter(actor -> actor.may(InvoiceRights.PURCHASE_EDIT, scope))
                .isPresent();
        return Optional.of(new OrderView(known, Names.of(parts.desk()).department(scope), mayEdit));
    }

    private Rights readRights() {
        Optional<Actor> actor = parts.desk().actor();
        return new Rights(
                Names.of(parts.desk()).departments().stream()
                        .filter(department -> actor.filter(
                                        who -> who.may(InvoiceRights.PURCHASE_EDIT, department.scope()))
                                .isPresent())
                        .toList(),
                actor.filter(who -> who.may(InvoiceRights.PURCHASE_TOLERANCE, city.kontor.kernel.Scope.CITY))
                        .isPresent(),
                parts.desk().read(dsl -> new PurchaseQueries(dsl).tolerance()));
    }
}
