package city.kontor.app.efile;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Names;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.app.kit.Workplace;
import city.kontor.efile.Disposal;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Field;
import city.kontor.efile.Grave;
import city.kontor.efile.Offer;
import city.kontor.efile.OfferItem;
import city.kontor.efile.store.ArchiveQueries;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Files on their way out: what is due, what the archive was offered, and what was destroyed. */
final class DisposalModel implements Following {
    /** A closed file with what is said of it. */
    record DisposalView(Disposal disposal, Disposal.Stage stage, Names names) {}

    /** One file on a list; the file is empty once it was destroyed. */
    record Line(OfferItem item, Optional<EFile> file, Optional<Grave> grave) {
        /** How texts name it. */
        String name() {
            return file.map(EFile::name)
                    .or(() -> grave.flatMap(one -> one.tombstone().number()))
                    .orElse(item.fileId());
        }

        String title() {
            return file.map(one -> one.fields().getOrDefault(Field.TITLE, ""))
                    .or(() -> grave.flatMap(one -> one.tombstone().title()))
                    .orElse("");
        }
    }

    record OfferView(Offer offer, List<Line> lines, Names names, boolean mayRegister, String personId) {
        OfferView {
            lines = List.copyOf(lines);
        }

        List<Line> in(Function<OfferItem, Boolean> state) {
            return lines.stream().filter(line -> state.apply(line.item())).toList();
        }
    }

    private final EfileParts parts;
    private final String loading;
    private final ObjectProperty<Optional<Disposal.Stage>> wanted = new SimpleObjectProperty<>(Optional.empty());
    private final DeskList<Disposal, DisposalView> disposals;
    private final DeskList<Offer, OfferView> offers;
    private final DeskList<Grave, Grave> graves;
    private final DeskValue<Map<Disposal.Stage, Long>> counts;
    private final Permission mayRegister;

    DisposalModel(EfileParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        disposals = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::matching, one -> one.file().id()),
                one -> Optional.of(new DisposalView(one, one.stage(parts.today()), Names.of(parts.desk()))));
        offers = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> archive(ArchiveQueries::offers).stream()
                                .filter(one -> query.fits(one.title(), one.archive()))
                                .toList(),
                        Offer::id),
                offer -> Optional.of(view(offer)));
        graves = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> archive(ArchiveQueries::graves).stream()
                                .filter(one -> query.fits(
                                        one.tombstone().number().orElse(""),
                                        one.tombstone().title().orElse(""),
                                        one.tombstone().positionTitle()))
                                .toList(),
                        one -> one.tombstone().fileId()),
                Optional::of);
        counts = new DeskValue<>(
                parts.desk(),
                parts.tasks(),
                loading,
                Map.of(),
                () -> archive(ArchiveQueries::disposals).stream()
                        .collect(Collectors.groupingBy(one -> one.stage(parts.today()), Collectors.counting())));
        mayRegister = Permission.of(parts.desk(), parts.tasks(), loading, Workplace.anyoneWith(EfileRights.REGISTER));
        wanted.addListener((property, before, now) -> disposals.list().refresh());
        counts.follow();
    }

    private List<Disposal> matching(PageQuery query) {
        return archive(ArchiveQueries::disposals).stream()
                .filter(one -> wanted.get().isEmpty() || wanted.get().get() == one.stage(parts.today()))
                .filter(one -> query.fits(one.file().name(), one.file().fields().getOrDefault(Field.TITLE, "")))
                .toList();
    }

    private OfferView view(Offer offer) {
        List<Line> lines = archive(queries -> queries.items(offer.id())).stream()
                .map(item -> new Line(
                        item,
                        parts.read(queries -> queries.file(item.fileId())),
                        archive(queries -> queries.grave(item.fileId()))))
                .toList();
        return new OfferView(
                offer,
                lines,
                Names.of(parts.desk()),
                parts.desk()
                        .actor()
                        .filter(actor -> actor.may(EfileRights.REGISTER, offer.scope()))
                        .isPresent(),
                parts.desk().personId());
    }

    /** Asks the rows; belongs in the background. */
    <T> T archive(Function<ArchiveQueries, T> question) {
        return parts.desk().read(dsl -> question.apply(new ArchiveQueries(dsl)));
    }

    EfileParts parts() {
        return parts;
    }

    /** Which of the closed files are shown; empty for all. */
    ObjectProperty<Optional<Disposal.Stage>> wanted() {
        return wanted;
    }

    DeskList<Disposal, DisposalView> disposals() {
        return disposals;
    }

    DeskList<Offer, OfferView> offers() {
        return offers;
    }

    DeskList<Grave, Grave> graves() {
        return graves;
    }

    /** How many closed files are in which stage. */
    DeskValue<Map<Disposal.Stage, Long>> counts() {
        return counts;
    }

    Permission mayRegister() {
        return mayRegister;
    }

    /** Reads what can be offered now, by department. */
    void due(Consumer<Due> then) {
        parts.tasks()
                .<Due>start(
                        loading,
                        progress -> new Due(
                                archive(ArchiveQueries::disposals).stream()
                                        .filter(one -> one.stage(parts.today()) == Disposal.Stage.DUE)
                                        .collect(Collectors.groupingBy(
                                                one -> one.file().scope())),
                                Names.of(parts.desk())))
                .then(then);
    }

    /** What can be offered now. */
    record Due(Map<Scope, List<Disposal>> files, Names names) {
        Due {
            files = Map.copyOf(files);
        }
    }

    @Override
    public void follow() {
        Stream.of(counts, mayRegister).forEach(Following::follow);
    }

    @Override
    public void rest() {
        mayRegister.rest();
    }
}
