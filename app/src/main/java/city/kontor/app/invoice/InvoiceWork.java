package city.kontor.app.invoice;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Opened;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Trail;
import city.kontor.app.kit.Typed;
import city.kontor.app.kit.Urgency;
import city.kontor.app.work.WorkEntry;
import city.kontor.app.work.WorkGroup;
import city.kontor.app.work.WorkSource;
import city.kontor.app.work.WorkWorkplace;
import city.kontor.invoice.Terms;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.WorkItem;
import city.kontor.invoice.store.WorkKind;
import city.kontor.invoice.store.WorkQueries;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What invoices, payment runs and creditors have waiting for the person. */
public final class InvoiceWork implements WorkSource {
    private static final List<WorkGroup> GROUPS =
            Stream.of(WorkKind.values()).map(InvoiceWork::group).toList();

    private final InvoiceParts parts;
    private final InvoiceFormModel form;

    /** @param language in which progress is told */
    public InvoiceWork(InvoiceParts parts, Language language) {
        this.parts = parts;
        form = new InvoiceFormModel(
                parts, Texts.of(language).beside(InvoiceWork.class).get("loading.invoice"));
    }

    /** Shows an invoice in place of the list. */
    public Opened open(Kit kit, Trail trail) {
        return new InvoiceForm(kit, form, trail);
    }

    static WorkGroup group(WorkKind kind) {
        Tone tone = switch (kind) {
            case ANSWER, RETENTION_DUE -> Tone.WARNING;
            case ESCALATED, HANDED_BACK -> Tone.DANGER;
            default -> Tone.INFO;
        };
        return new WorkGroup(InvoiceWork.class, "kind." + kind, tone, true);
    }

    @Override
    public List<WorkGroup> groups() {
        return GROUPS;
    }

    @Override
    public List<WorkEntry> entries(WorkGroup group, int most) {
        return Stream.of(WorkKind.values())
                .filter(kind -> group(kind).equals(group))
                .flatMap(kind -> ask(work -> work.items(kind, most)).orElse(List.of()).stream())
                .map(this::entry)
                .toList();
    }

    @Override
    public List<WorkEntry> mine(int most) {
        return ask(work -> work.items(most)).orElse(List.of()).stream()
                .map(this::entry)
                .toList();
    }

    @Override
    public Map<WorkGroup, Integer> counts() {
        var counts = new HashMap<WorkGroup, Integer>();
        ask(WorkQueries::counts).ifPresent(found -> found.forEach((kind, count) -> counts.put(group(kind), count)));
        return counts;
    }

    private <T> Optional<T> ask(Function<WorkQueries, T> question) {
        return parts.desk()
                .actor()
                .map(actor -> parts.desk().read(dsl -> question.apply(new WorkQueries(dsl, actor, parts.today()))));
    }

    private WorkEntry entry(WorkItem item) {
        return new Entry(item, parts.today());
    }

    private record Entry(WorkItem item, LocalDate today) implements WorkEntry {
        @Override
        public WorkGroup group() {
            return InvoiceWork.group(item.kind());
        }

        @Override
        public String id() {
            return item.subject();
        }

        @Override
        public Place place() {
            return switch (item.kind()) {
                case PUT_IN_RUN -> Place.of(InvoiceWorkplaces.RUNS);
                case RELEASE -> Place.of(InvoiceWorkplaces.RUNS, item.subject());
                case APPROVE_IBAN -> Place.of(InvoiceWorkplaces.CREDITORS, item.subject());
                case HANDED_BACK -> Place.of(InvoiceWorkplaces.HANDOVERS, item.subject());
                case ROUTE,
                        CONFIRM_FACTS,
                        CONFIRM_AMOUNT,
                        ORDER,
                        BOOK,
                        SETTLE,
                        ANSWER,
                        FOLLOW_UP,
                        ESCALATED,
                        RETENTION_DUE,
                        GRANT_RELEASE -> Place.of(WorkWorkplace.KEY, item.subject());
            };
        }

        @Override
        public String title() {
            return item.invoice().flatMap(InvoiceSummary::sellerName).orElse(item.label());
        }

        @Override
        public String about(Texts texts, Names names) {
            return item.invoice().flatMap(InvoiceSummary::subject).orElse("");
        }

        /** What has no seller is named in the seller's place already. */
        @Override
        public String number() {
            return title().equals(item.label()) ? "" : item.label();
        }

        @Override
        public Scope scope() {
            return item.scope();
        }

        @Override
        public Optional<Long> amountCents() {
            return item.amountCents();
        }

        @Override
        public Optional<LocalDate> deadline() {
            return item.deadline();
        }

        @Override
        public Urgency urgency() {
            return InvoiceWords.urgency(item.escalation());
        }

        @Override
        public String due(Texts texts) {
            var words = new InvoiceWords(texts);
            return item.invoice()
                    .map(invoice -> words.deadline(invoice, today))
                    .orElseGet(() -> words.deadline(Terms.NONE, item.deadline(), today));
        }

        @Override
        public boolean contains(String typed) {
            var said = new ArrayList<Optional<String>>();
            said.add(Optional.of(item.label()));
            item.invoice()
                    .ifPresent(invoice -> said.addAll(List.of(
                            invoice.sellerName(), invoice.number(), invoice.registerNumber(), invoice.subject())));
            return Typed.fits(typed, said.stream().flatMap(Optional::stream).toArray(String[]::new));
        }
    }
}
