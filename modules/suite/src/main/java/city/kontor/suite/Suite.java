package city.kontor.suite;

import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryFeature;
import city.kontor.efile.EfileFeature;
import city.kontor.invoice.InvoiceFeature;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.learning.LearningFeature;
import city.kontor.scanning.ScanningFeature;
import city.kontor.store.Feature;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Reaction;
import city.kontor.store.RowTable;
import city.kontor.store.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/** What Kontor consists of: the directory, and the features that stand on it. Desktop and server hold the same. */
public final class Suite {
    private final FeatureSet features;
    private final List<Right> rights;
    private final Set<Right> rightsInDepartments = new HashSet<>();
    private final Set<Right> auditRights = new HashSet<>();
    private final Map<String, RowTable<?>> tables;
    private final DirectoryActors actors;

    /** The suite as it is delivered. A new feature is one line here. */
    public static Suite standard() {
        return new Suite(
                List.of(new InvoiceFeature(), new ScanningFeature(), new LearningFeature(), new EfileFeature()),
                List.of(new InvoicesArrive()));
    }

    /** @param others every feature except the directory, which is always there */
    public Suite(List<Feature<?, ?>> others) {
        this(others, List.of());
    }

    /** @param reactions what joins two of the features */
    public Suite(List<Feature<?, ?>> others, List<Reaction> reactions) {
        List<Right> rightsOfOthers =
                others.stream().flatMap(feature -> feature.rights().stream()).toList();
        var directory = new DirectoryFeature(rightsOfOthers);
        var all = new ArrayList<Feature<?, ?>>();
        all.add(directory);
        all.addAll(others);
        features = new FeatureSet(all, reactions);
        tables = FeatureRows.of(features);
        actors = new DirectoryActors((rows, personId, held, at) -> others.stream()
                .flatMap(feature -> feature.held(rows, personId, held, at).stream())
                .toList());
        rights = features.features().stream()
                .flatMap(feature -> feature.rights().stream())
                .toList();
        for (Feature<?, ?> feature : others) {
            feature.rights().stream()
                    .filter(right -> right.key().startsWith(feature.name() + "."))
                    .forEach(rightsInDepartments::add);
            auditRights.add(new Right(feature.name() + ".audit"));
        }
        auditRights.retainAll(rights);
    }

    public FeatureSet features() {
        return features;
    }

    /** Who acts: people by the rows of the directory, and what features give them beyond. */
    public DirectoryActors actors() {
        return actors;
    }

    /** The closed list of rights that roles are made of. */
    public List<Right> rights() {
        return rights;
    }

    /** Who this is and what that person may do now, by the rows of one snapshot. */
    public Optional<Actor> actor(DSLContext dsl, String personId, Instant at) {
        var rows = new UnitOfWork(dsl, tables, (context, changes) -> {
            throw new IllegalStateException("Resolving an actor changes no rows");
        });
        return actors.actor(rows, personId, at);
    }

    /**
     * The scopes whose rows this person may hold: the city's, those of the person's grants, and every department for a
     * right held in the whole city, provided the right is about a feature's cases. Rights over what lies in the city's
     * own scope, such as the directory or the creditors, open no department.
     */
    public Set<Scope> scopes(DSLContext dsl, Actor actor) {
        TreeSet<Scope> scopes = actor.scopes();
        boolean everywhere = actor.grants().stream()
                .anyMatch(grant -> grant.scope().equals(Scope.CITY) && rightsInDepartments.contains(grant.right()));
        if (everywhere) {
            dsl.fetch("SELECT department_scope FROM department")
                    .forEach(row -> scopes.add(new Scope(row.get(0, String.class))));
        }
        return scopes;
    }

    /** Whether this person may have a document; of a closed one it is not enough to know the address. */
    public boolean mayReadDocument(DSLContext dsl, Actor actor, String sha256) {
        return features.features().stream().noneMatch(feature -> feature.isClosed(dsl, sha256))
                || !Collections.disjoint(scopes(dsl, actor), features.scopesNaming(dsl, sha256));
    }

    /**
     * Whether this person may read what was recorded of a thing in a scope. What is closed, or was while that was
     * recorded, is read by those who may see it where it lies now.
     */
    public boolean mayReadHistory(DSLContext dsl, Actor actor, String subject, Scope recorded) {
        Scope judged = features.features().stream()
                .flatMap(feature -> feature.home(dsl, subject).stream())
                .filter(home -> home.isClosed() || recorded.isClosed())
                .findFirst()
                .orElse(recorded);
        return mayReadHistory(actor, judged);
    }

    /**
     * Whether this person may read what happened in a scope: whoever holds a right there, or an audit right that covers
     * it. The city's scope records who got which rights, so that merely holding its rows is not enough.
     */
    public boolean mayReadHistory(Actor actor, Scope scope) {
        return actor.grants().stream().map(Grant::scope).anyMatch(scope::equals)
                || auditRights.stream().anyMatch(right -> actor.may(right, scope));
    }
}
