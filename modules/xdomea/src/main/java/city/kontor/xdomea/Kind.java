package city.kontor.xdomea;

import java.util.Arrays;
import java.util.Optional;

/** The messages of the group "Aussonderung durchführen" that are written or understood here (code list {@code nachrichtentyp}). */
public enum Kind {
    OFFER("0501", "Aussonderung.Anbieteverzeichnis.0501"),
    APPRAISAL("0502", "Aussonderung.Bewertungsverzeichnis.0502"),
    HAND_OVER("0503", "Aussonderung.Aussonderung.0503"),
    OFFER_RECEIVED("0504", "Aussonderung.AnbietungEmpfangBestaetigen.0504"),
    APPRAISAL_RECEIVED("0505", "Aussonderung.BewertungEmpfangBestaetigen.0505"),
    TAKEN_OVER("0506", "Aussonderung.AussonderungImportBestaetigen.0506"),
    HAND_OVER_RECEIVED("0507", "Aussonderung.AussonderungEmpfangBestaetigen.0507");

    private final String code;
    private final String element;

    Kind(String code, String element) {
        this.code = code;
        this.element = element;
    }

    public String code() {
        return code;
    }

    /** The name of the message's root element. */
    public String element() {
        return element;
    }

    static Optional<Kind> of(String element) {
        return Arrays.stream(values())
                .filter(one -> one.element.equals(element))
                .findFirst();
    }
}
