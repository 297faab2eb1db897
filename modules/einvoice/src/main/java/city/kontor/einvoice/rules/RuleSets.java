package city.kontor.einvoice.rules;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Syntax;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the official rule sets an invoice is to keep: always the newest of the version that it names. */
final class RuleSets {
    private static final String CREDIT_NOTE = "CreditNote";
    private static final String ANY = "";

    private final ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();

    RuleSets() {
        EN16931Validation.initEN16931(registry);
        XRechnungValidation.initXRechnung(registry);
        ZugferdValidation.initZugferd(registry);
        PeppolValidation2026_05.init(registry);
    }

    /** The rules for an invoice; empty where nobody publishes any. */
    Optional<IValidationExecutorSet<IValidationSourceXML>> of(EInvoice invoice) {
        Specification specification = Specification.of(invoice);
        boolean isCii = invoice.syntax() == Syntax.CII;
        return switch (specification.kind()) {
            case ZUGFERD_1 -> Optional.empty();
            case XRECHNUNG, XRECHNUNG_EXTENSION -> Optional.of(xRechnung(invoice, specification));
            case MINIMUM -> Optional.of(isCii ? zugferd("minimum") : en16931(invoice));
            case BASIC_WL -> Optional.of(isCii ? zugferd("basicwl") : en16931(invoice));
            case EXTENDED -> Optional.of(isCii ? zugferd("extended") : en16931(invoice));
            case PEPPOL -> Optional.of(isCii ? en16931(invoice) : peppol(invoice));
            case BASIC, EN16931, OTHER -> Optional.of(en16931(invoice));
        };
    }

    /** The rules that nearly every invoice to a German authority is checked by. */
    List<IValidationExecutorSet<IValidationSourceXML>> usual() {
        return List.of(
                newest(XRechnungValidation.GROUP_ID, "ubl-invoice", ANY).orElseThrow(),
                newest(XRechnungValidation.GROUP_ID, "cii", ANY).orElseThrow());
    }

    private IValidationExecutorSet<IValidationSourceXML> xRechnung(EInvoice invoice, Specification specification) {
        boolean isExtension = specification.kind() == Specification.Kind.XRECHNUNG_EXTENSION && !isCreditNote(invoice);
        String group = isExtension ? XRechnungValidation.GROUP_ID_EXT : XRechnungValidation.GROUP_ID;
        String artifact =
                invoice.syntax() == Syntax.CII ? "cii" : isCreditNote(invoice) ? "ubl-creditnote" : "ubl-invoice";
        // A version that nobody has published yet is checked by the newest there is.
        return newest(group, artifact, specification.version().orElse(ANY))
                .or(() -> newest(group, artifact, ANY))
                .orElseThrow();
    }

    private IValidationExecutorSet<IValidationSourceXML> zugferd(String profile) {
        return newest(ZugferdValidation.GROUP_ID_ZUGFERD, profile, ANY).orElseThrow();
    }

    private IValidationExecutorSet<IValidationSourceXML> peppol(EInvoice invoice) {
        return registered(
                isCreditNote(invoice)
                        ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                        : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
    }

    private IValidationExecutorSet<IValidationSourceXML> en16931(EInvoice invoice) {
        String artifact = invoice.syntax() == Syntax.CII ? "cii" : isCreditNote(invoice) ? "ubl-creditnote" : "ubl";
        return newest(EN16931Validation.GROUP_ID, artifact, ANY).orElseThrow();
    }

    private IValidationExecutorSet<IValidationSourceXML> registered(DVRCoordinate id) {
        IValidationExecutorSet<IValidationSourceXML> set = registry.getOfID(id);
        if (set == null) {
            throw new IllegalStateException("no rules registered as " + id.getAsSingleID());
        }
        return set;
    }

    /** @param series two numbers such as 3.0; the registry writes 3.0.0 as 3 */
    private Optional<IValidationExecutorSet<IValidationSourceXML>> newest(
            String group, String artifact, String series) {
        return registry
                .findAll(set -> set.getID().getGroupID().equals(group)
                        && set.getID().getArtifactID().equals(artifact)
                        && isOf(series, set.getID().getVersionString()))
                .stream()
                .max(Comparator.comparing(set -> set.getID().getVersionObj()));
    }

    private static boolean isOf(String series, String version) {
        return series.isEmpty() || (version + ".0").startsWith(series + ".") || (version + ".0").equals(series);
    }

    private static boolean isCreditNote(EInvoice invoice) {
        return invoice.document().equals(CREDIT_NOTE);
    }
}
