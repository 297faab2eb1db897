package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.invoice.Handover;
import city.kontor.invoice.store.HandoverQueries;
import city.kontor.invoice.store.HandoverSummary;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What was handed to the finance system, and what waits for it. */
final class HandoversModel implements Following {
    private static final int MOST_LINES = 200;

    private final InvoiceParts parts;
    private final DeskList<HandoverSummary, View> handovers;
    private final DeskValue<HandoverQueries.Waiting> waiting;

    /** One handover with its first postings, those that were refused before the others. */
    record View(HandoverSummary summary, List<HandoverQueries.Line> lines) {}

    HandoversModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        handovers = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::found, HandoverSummary::id),
                summary -> Optional.of(new View(
                        summary, parts.desk().read(dsl -> new HandoverQueries(dsl).lines(summary.id(), MOST_LINES)))));
        waiting = new DeskValue<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new HandoverQueries.Waiting(0, 0, 0),
                () -> parts.desk().read(dsl -> new HandoverQueries(dsl).waiting()));
    }

    DeskList<HandoverSummary, View> handovers() {
        return handovers;
    }

    ReadOnlyObjectProperty<HandoverQueries.Waiting> waitingProperty() {
        return waiting.property();
    }

    InvoiceParts parts() {
        return parts;
    }

    /** The whole handover, for its file; belongs in the background. */
    Handover handover(String id) {
        return parts.desk().read(dsl -> new HandoverQueries(dsl).handover(id).orElseThrow());
    }

    @Override
    public void follow() {
        handovers.follow();
        waiting.follow();
    }

    @Override
    public void rest() {
        handovers.rest();
        waiting.rest();
    }

    private List<HandoverSummary> found(PageQuery query) {
        return parts.desk().read(dsl -> new HandoverQueries(dsl).handovers()).stream()
                .filter(one -> query.fits(one.number()))
                .toList();
    }
}
