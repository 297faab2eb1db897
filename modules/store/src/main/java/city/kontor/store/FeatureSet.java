package city.kontor.store;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The features of a suite, found by the command or event at hand. */
public final class FeatureSet {
    private static final Field<String> SCOPE = DSL.field(DSL.name("scope"), String.class);
    private final List<Feature<?, ?>> features;
    private final List<Reaction> reactions;
    private final Map<String, CommandType<?>> commandTypes = new HashMap<>();
    private final Map<String, EventType<?>> eventTypes = new HashMap<>();
    private final Map<Class<?>, Feature<?, ?>> owners = new HashMap<>();
    private final Map<Class<?>, CommandType<?>> typesOfCommands = new HashMap<>();
    private final Map<Class<?>, EventType<?>> typesOfEvents = new HashMap<>();

    /** @throws IllegalArgumentException if two features use one name for a command or an event */
    public FeatureSet(List<Feature<?, ?>> features) {
        this(features, List.of());
    }

    /** @throws IllegalArgumentException if two features use one name for a command or an event */
    public FeatureSet(List<Feature<?, ?>> features, List<Reaction> reactions) {
        this.features = List.copyOf(features);
        this.reactions = List.copyOf(reactions);
        for (Feature<?, ?> feature : features) {
            for (CommandType<?> type : feature.commands()) {
                requireNew(commandTypes.put(type.name(), type), type.name());
                owners.put(type.type(), feature);
                typesOfCommands.put(type.type(), type);
            }
            for (EventType<?> type : feature.events()) {
                requireNew(eventTypes.put(type.name(), type), type.name());
                owners.put(type.type(), feature);
                typesOfEvents.put(type.type(), type);
            }
        }
    }

    public List<Feature<?, ?>> features() {
        return features;
    }

    /** What follows from events of one feature in another. */
    public List<Reaction> reactions() {
        return reactions;
    }

    public List<Migrations> migrations() {
        return features.stream().map(Feature::migrations).toList();
    }

    public List<Table<?>> tables() {
        var tables = new ArrayList<Table<?>>();
        features.forEach(feature -> tables.addAll(feature.tables()));
        return tables;
    }

    /** Where the features note what was destroyed for good. */
    public List<Destroyed> destroyed() {
        return features.stream()
                .flatMap(feature -> feature.destroyed().stream())
                .toList();
    }

    /** Whether a row of any feature names this document. */
    public boolean isNamed(DSLContext dsl, String sha256) {
        return naming().anyMatch(naming ->
                dsl.fetchExists(naming.table(), naming.column().eq(sha256)));
    }

    /** The scopes in which rows name this document. */
    public Set<Scope> scopesNaming(DSLContext dsl, String sha256) {
        return naming().flatMap(
                        naming -> dsl
                                .selectDistinct(SCOPE)
                                .from(naming.table())
                                .where(naming.column().eq(sha256))
                                .fetch(SCOPE)
                                .stream())
                .map(Scope::new)
                .collect(Collectors.toSet());
    }

    private record Naming(Table<?> table, Field<String> column) {}

    /** Every column that can name a document; what was destroyed only says so. */
    private Stream<Naming> naming() {
        Set<String> graves =
                destroyed().stream().map(one -> one.contents().getName()).collect(Collectors.toSet());
        return tables().stream()
                .filter(table -> !graves.contains(table.getName()))
                .flatMap(table -> Arrays.stream(table.fields())
                        .filter(column ->
                                column.getName().toLowerCase(Locale.ROOT).endsWith("sha256"))
                        .map(column -> new Naming(table, column.coerce(String.class))));
    }

    public Optional<CommandType<?>> commandType(String name) {
        return Optional.ofNullable(commandTypes.get(name));
    }

    public Optional<EventType<?>> eventType(String name) {
        return Optional.ofNullable(eventTypes.get(name));
    }

    public CommandType<?> typeOf(Command command) {
        return known(typesOfCommands.get(command.getClass()), command);
    }

    public EventType<?> typeOf(Event event) {
        return known(typesOfEvents.get(event.getClass()), event);
    }

    /** Checks the right the command's type declares, then asks its feature. */
    public Decision decide(Rows rows, Command command, Actor actor, Stamp stamp) {
        CommandType<?> type = typeOf(command);
        if (type.right().isPresent() && !actor.may(type.right().get(), command.scope())) {
            return Decision.reject(
                    "kontor.noRight", type.right().get().key(), command.scope().id());
        }
        return decide(owner(command), rows, command, actor, stamp);
    }

    public void apply(Rows rows, Event event, Stamp stamp) {
        apply(owner(event), rows, event, stamp);
    }

    // A feature lists only its own types, so that the command or event found under it is one of its sealed interface.
    @SuppressWarnings("unchecked")
    private static <C extends Command> Decision decide(
            Feature<C, ?> feature, Rows rows, Command command, Actor actor, Stamp stamp) {
        return feature.decide(rows, (C) command, actor, stamp);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Event> void apply(Feature<?, E> feature, Rows rows, Event event, Stamp stamp) {
        feature.apply(rows, (E) event, stamp);
    }

    private Feature<?, ?> owner(Object message) {
        return known(owners.get(message.getClass()), message);
    }

    private static <T> T known(@Nullable T found, Object message) {
        if (found == null) {
            throw new IllegalArgumentException(
                    "No feature lists " + message.getClass().getName());
        }
        return found;
    }

    private static void requireNew(@Nullable Object before, String name) {
        if (before != null) {
            throw new IllegalArgumentException("Two features use the name " + name);
        }
    }
}
