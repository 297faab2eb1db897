package city.kontor.app.scan;

import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.FieldKind;
import city.kontor.capture.FieldValue;
import city.kontor.capture.TaxLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rate of a document's tax breakdown.
 *
 * @param ratePercent a decimal with a point, for example {@code 19}
 */
public record TaxModel(String ratePercent, FieldModel net, FieldModel tax) {
    /** The rates of a document as read, with what a person corrected. */
    static List<TaxModel> of(
            List<TaxLine> lines, Map<String, String> corrections, FieldModel.OnCorrection onCorrection) {
        return lines.stream()
                .map(line -> new TaxModel(
                        line.ratePercent(),
                        field(line, "net", line.net(), corrections, onCorrection),
                        field(line, "tax", line.tax(), corrections, onCorrection)))
                .toList();
    }

    private static FieldModel field(
            TaxLine line,
            String part,
            FieldValue read,
            Map<String, String> corrections,
            FieldModel.OnCorrection onCorrection) {
        String key = "tax." + line.ratePercent() + "." + part;
        var field = new FieldModel(key, FieldKind.AMOUNT, onCorrection);
        boolean certain = read.confidence() >= ConfidenceField.CERTAIN;
        field.read(Optional.of(read), Optional.ofNullable(corrections.get(key)), certain);
        return field;
    }

    FieldChecks.Tax amounts() {
        return new FieldChecks.Tax(ratePercent, FieldChecks.cents(net.value()), FieldChecks.cents(tax.value()));
    }
}
