package city.kontor.app.scan;

import city.kontor.app.kit.PagePicture;
import city.kontor.capture.FieldName;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice that was registered before, as it is shown beside a new one.
 *
 * @param label its official number, or what it is called before it has one
 * @param values as they are now; absent where empty
 * @param page its first page; empty where its document is not at hand
 */
public record EarlierInvoice(String label, Map<FieldName, String> values, Optional<PagePicture> page) {
    public EarlierInvoice {
        values = Map.copyOf(values);
    }
}
