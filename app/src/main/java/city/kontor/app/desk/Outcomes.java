package city.kontor.app.desk;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what became of a command. */
public final class Outcomes {
    private final Kit kit;
    private final Texts texts;

    public Outcomes(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts().beside(Outcomes.class);
    }

    /** @param done what is said when it took effect, a whole sentence */
    public Consumer<Given> say(String done) {
        return say(done, Optional.empty(), () -> {});
    }

    /**
     * @param next what the person will most likely want afterwards
     * @param onDone called before it is said that it took effect
     */
    public Consumer<Given> say(String done, Optional<Action> next, Runnable onDone) {
        return given -> {
            switch (given) {
                case Given.Done ignored -> {
                    onDone.run();
                    next.ifPresentOrElse(
                            action -> kit.notices().say(Tone.SUCCESS, done, action),
                            () -> kit.notices().done(done));
                }
                case Given.Refused refused ->
                    kit.dialogs()
                            .message(
                                    Tone.WARNING,
                                    texts.get("outcome.refused"),
                                    kit.texts().reason(refused.reason()));
                case Given.NeedsServer ignored ->
                    kit.dialogs()
                            .message(
                                    Tone.WARNING,
                                    texts.get("outcome.offline.title"),
                                    texts.get("outcome.offline.text"));
                case Given.Unanswered ignored -> kit.notices().say(Tone.INFO, texts.get("outcome.unanswered"));
            }
        };
    }
}
