package city.kontor.wire;

import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.store.Codec;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as JSON text in UTF-8: scopes and rights as plain strings, times as ISO 8601, components in the order of
 * their declaration. Unknown and missing primitive properties are refused, so that nothing a person typed is dropped
 * silently.
 */
public final class JsonCodec implements Codec {
    private abstract static class ScopeForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("unused")
        ScopeForm(String id) {}

        @JsonValue
        abstract String id();
    }

    private abstract static class RightForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("unused")
        RightForm(String key) {}

        @JsonValue
        abstract String key();
    }

    private final JsonMapper mapper = mapper(true);

    /** @param oneValue whether anything behind the value is an error */
    static JsonMapper mapper(boolean oneValue) {
        return JsonMapper.builder()
                .addMixIn(Scope.class, ScopeForm.class)
                .addMixIn(Right.class, RightForm.class)
                // Only components count, not methods that happen to look like getters (Money.isZero).
                .changeDefaultVisibility(
                        visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, oneValue)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }

    @Override
    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = mapper.readValue(bytes, type);
            if (value == null) {
                throw new IllegalArgumentException("Expected a " + type.getSimpleName() + ", found null");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "Not a " + type.getSimpleName() + where(e) + ": " + e.getOriginalMessage(), e);
        }
    }

    /** For example {@code  at lines[2].amount (line 1, column 80)}. */
    private static String where(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        TokenStreamLocation place = e.getLocation();
        return (path.isEmpty() ? "" : " at " + (path.startsWith(".") ? path.substring(1) : path))
                + (place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")");
    }
}
