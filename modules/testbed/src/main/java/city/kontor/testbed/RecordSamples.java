package city.kontor.testbed;

import city.kontor.kernel.Money;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes records with random content, to check that every command and event survives its way through JSON. */
public final class RecordSamples {
    private static final List<String> TEXTS =
            List.of("", "x", "Straße „Grün“", "a\"b\\c\n\t{}", "😀 \u2028", "00123", "null", "2026-02-30");

    private final Random random;

    public RecordSamples(long seed) {
        random = new Random(seed);
    }

    /** @throws IllegalArgumentException if a component's type is none that commands and events should have */
    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Optional" -> random.nextBoolean() ? Optional.of(value(content)) : Optional.empty();
                case "List" -> values(content).toList();
                case "Set" -> Set.copyOf(values(content).toList());
                default -> throw new IllegalArgumentException("No samples of " + type);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return pick(List.of(plain.getEnumConstants()));
        }
        if (plain.isSealed()) {
            return value(pick(List.of(plain.getPermittedSubclasses())));
        }
        return switch (plain.getSimpleName()) {
            case "String" -> pick(TEXTS);
            case "long", "Long" -> pick(List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()));
            case "int", "Integer" -> random.nextInt();
            case "boolean", "Boolean" -> random.nextBoolean();
            case "double", "Double" -> random.nextDouble() * 1e6;
            case "BigDecimal" -> BigDecimal.valueOf(random.nextLong(), 2);
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "Instant" -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
            case "Scope" -> pick(List.of(Scope.CITY, Scope.department("tiefbau")));
            case "Right" -> pick(List.of(new Right("notes.write"), new Right("invoice.order")));
            case "Money" -> Money.euro(random.nextInt());
            default -> make(plain);
        };
    }

    private Object make(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("No samples of " + type);
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No samples of " + type + ": its constructor refused", e);
        }
    }

    private Stream<Object> values(Type content) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(content));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
