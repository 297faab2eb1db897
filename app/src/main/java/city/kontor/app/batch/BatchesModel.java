package city.kontor.app.batch;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.Stage;
import city.kontor.scanning.store.BatchQueries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The batches that are under way, those that are done, the profiles, and what the protection classes ask for. */
final class BatchesModel {
    /** About a year of a busy station. */
    private static final int MOST_DONE = 5_000;

    /**
     * One profile as it is shown.
     *
     * @param versions the newest first
     */
    record ProfileView(Profile profile, List<Profile> versions) {
        ProfileView {
            versions = List.copyOf(versions);
        }
    }

    private final BatchParts parts;
    private final DeskList<Batch, BatchView> open;
    private final DeskList<Batch, BatchView> done;
    private final DeskList<Profile, ProfileView> profiles;
    private final DeskList<ProtectionRule, ProtectionRule> rules;
    private final Permission mayDecide;

    BatchesModel(BatchParts parts, String loading) {
        this.parts = parts;
        open = batches(loading, BatchQueries::open);
        done = batches(loading, queries -> queries.in(Set.of(Stage.ARCHIVED, Stage.DISCARDED), MOST_DONE));
        profiles = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::profiles, Profile::id),
                profile -> Optional.of(read(queries -> queries.versions(profile.id())))
                        .filter(versions -> !versions.isEmpty())
                        .map(versions -> new ProfileView(versions.getFirst(), versions)));
        rules = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> read(BatchQueries::rules),
                        rule -> rule.protection().name()),
                Optional::of);
        mayDecide = Permission.of(
                parts.desk(),
                parts.tasks(),
                loading,
                actor -> actor.may(ScanningRights.PROFILE, ScanningRights.STATIONS));
    }

    private DeskList<Batch, BatchView> batches(String loading, Function<BatchQueries, List<Batch>> found) {
        return new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(query -> matching(query, read(found)), Batch::id),
                batch -> BatchView.read(parts, batch.id()));
    }

    /** Whether this person may keep profiles and decide what protection classes ask for. */
    Permission mayDecide() {
        return mayDecide;
    }

    BatchParts parts() {
        return parts;
    }

    DeskList<Batch, BatchView> open() {
        return open;
    }

    DeskList<Batch, BatchView> done() {
        return done;
    }

    DeskList<Profile, ProfileView> profiles() {
        return profiles;
    }

    DeskList<ProtectionRule, ProtectionRule> rules() {
        return rules;
    }

    private <T> T read(Function<BatchQueries, T> question) {
        return parts.desk().read(dsl -> question.apply(new BatchQueries(dsl)));
    }

    private List<Profile> profiles(PageQuery query) {
        return read(BatchQueries::profiles).stream()
                .filter(profile -> query.fits(profile.name()))
                .toList();
    }

    private static List<Batch> matching(PageQuery query, List<Batch> batches) {
        return batches.stream()
                .filter(batch -> query.fits(
                        batch.name(),
                        batch.label(),
                        batch.profile().name(),
                        batch.holder().map(held -> held.name()).orElse("")))
                .toList();
    }
}
