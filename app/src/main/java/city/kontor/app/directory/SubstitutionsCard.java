package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Substitution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who stands in for a person, and for whom that person stands in. */
final class SubstitutionsCard extends VBox {
    /**
     * @param end ends a substitution of this person; empty where whoever looks may not
     * @param free false while another command waits for its answer
     */
    SubstitutionsCard(
            DirectoryWords words,
            String title,
            String personId,
            Register register,
            List<Substitution> substitutions,
            LocalDate today,
            Optional<Consumer<Substitution>> end,
            ObservableBooleanValue free) {
        Texts texts = words.texts();
        getStyleClass().add("card-box");
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        var lines = new ArrayList<Node>();
        for (Substitution one : substitutions) {
            boolean own = one.absentId().equals(personId);
            var actions = new ArrayList<Action>();
            end.filter(ignored -> own)
                    .ifPresent(ends ->
                            actions.add(Action.of(texts.get("substitution.end"), Feather.X, () -> ends.accept(one))
                                    .enabledWhen(free)));
            lines.add(Lines.line(
                    own
                            ? texts.get("substitution.by", register.name(one.substituteId()))
                            : texts.get("substitution.for", register.name(one.absentId())),
                    words.terms(register, one),
                    words.standing(one.from(), Optional.of(one.until()), today),
                    actions));
        }
        getChildren().addAll(heading, new Lines(texts.get("substitution.none"), lines));
    }
}
