package city.kontor.app.efile;

import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Disposal;
import city.kontor.efile.ItemState;
import city.kontor.kernel.Signature;

/** Words and badges that the parts of disposal share. */
final class DisposalWords {
    private final Texts texts;

    DisposalWords(Texts kit) {
        texts = kit.beside(DisposalWords.class);
    }

    StatusBadge badge(Disposal.Stage stage) {
        Tone tone = switch (stage) {
            case DUE -> Tone.WARNING;
            case HELD, PROPOSED -> Tone.DANGER;
            case OFFERED, APPRAISED, HANDED_OVER -> Tone.INFO;
            case TAKEN_OVER -> Tone.SUCCESS;
            case KEPT -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, texts.get("disposal.stage." + stage));
    }

    StatusBadge badge(ItemState state) {
        Tone tone = switch (state) {
            case OFFERED, APPRAISED, HANDED_OVER -> Tone.INFO;
            case TAKEN_OVER -> Tone.SUCCESS;
            case PROPOSED -> Tone.DANGER;
            case DESTROYED, WITHDRAWN -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, texts.get("disposal.state." + state));
    }

    String signed(Signature by) {
        return texts.get("facts.by", by.name(), texts.formats().time(by.at()));
    }

    void fact(FormGrid facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.fact(texts.get(key), value);
        }
    }
}
