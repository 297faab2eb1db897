package city.kontor.invoice;

/**
 * A product, account or cost centre.
 *
 * @param code unique within its kind
 * @param active false: no new lines may use it
 */
public record ChartEntry(ChartKind kind, String code, String name, boolean active) {
    public static String id(ChartKind kind, String code) {
        return "chart." + kind.name().toLowerCase(java.util.Locale.ROOT) + "." + code;
    }
}
