package city.kontor.app.invoice;

import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.invoice.store.FigureRows;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.KeyFigureQueries;
import city.kontor.invoice.store.KeyFigures;
import city.kontor.invoice.store.Window;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The key figures of a period and a department, and the invoices behind one of them. */
final class FiguresModel implements Following {
    private final InvoiceParts parts;
    private final DeskValue<News> news;
    private final PagedList<InvoiceSummary> rows;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.QUARTER);
    private final ObjectProperty<Optional<Scope>> department = new SimpleObjectProperty<>(Optional.empty());
    private Optional<FigureRows> figure = Optional.empty();
    private boolean following;

    /** From when on invoices count. */
    enum Period {
        MONTH,
        QUARTER,
        YEAR,
        LAST_YEAR;

        LocalDate from(LocalDate today) {
            return switch (this) {
                case MONTH -> today.minusDays(30);
                case QUARTER -> today.minusDays(90);
                case YEAR -> today.withDayOfYear(1);
                case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
            };
        }

        LocalDate to(LocalDate today) {
            return this == LAST_YEAR ? today.withDayOfYear(1).minusDays(1) : today;
        }
    }

    record News(KeyFigures figures, Names names) {}

    FiguresModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        news = new DeskValue<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new News(new KeyFigures(List.of(), List.of(), List.of(), List.of()), Names.NONE),
                () -> new News(ask(KeyFigureQueries::figures), Names.of(parts.desk())));
        rows = new PagedList<>(loading, new Source(), parts.tasks());
        period.addListener((property, before, now) -> again());
        department.addListener((property, before, now) -> again());
    }

    ReadOnlyObjectProperty<News> newsProperty() {
        return news.property();
    }

    /** The invoices behind the figure that was chosen. */
    PagedList<InvoiceSummary> rows() {
        return rows;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ObjectProperty<Optional<Scope>> departmentProperty() {
        return department;
    }

    InvoiceParts parts() {
        return parts;
    }

    void choose(FigureRows chosen) {
        figure = Optional.of(chosen);
        rows.refresh();
    }

    @Override
    public void follow() {
        following = true;
        news.follow();
    }

    @Override
    public void rest() {
        following = false;
        news.rest();
    }

    private void again() {
        if (following) {
            news.follow();
            rows.refresh();
        }
    }

    private <T> T ask(java.util.function.Function<KeyFigureQueries, T> question) {
        LocalDate today = parts.today();
        Period asked = period.get();
        Optional<Scope> where = department.get();
        return parts.desk()
                .read(dsl ->
                        question.apply(new KeyFigureQueries(dsl, asked.from(today), asked.to(today), where, today)));
    }

    private Window<InvoiceSummary> window(int offset, int limit) {
        Supplier<Window<InvoiceSummary>> none = () -> new Window<>(List.of(), offset, 0);
        return figure.map(chosen -> ask(figures -> figures.rows(chosen, offset, limit)))
                .orElseGet(none);
    }

    private final class Source implements PageSource<InvoiceSummary> {
        @Override
        public int count(PageQuery query) {
            return window(0, 1).total();
        }

        @Override
        public List<InvoiceSummary> page(PageQuery query) {
            return window(query.offset(), query.limit()).rows();
        }

        @Override
        public String keyOf(InvoiceSummary row) {
            return row.id();
        }

        @Override
        public OptionalInt position(PageQuery query, String key) {
            List<InvoiceSummary> all = window(0, 1_000).rows();
            return IntStream.range(0, all.size())
                    .filter(i -> all.get(i).id().equals(key))
                    .findFirst();
        }
    }
}
