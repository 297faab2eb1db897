package city.kontor.app.directory;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Substitution;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Everybody's own substitution: who does my work while I am away. */
final class SubstitutionScreen implements Screen {
    private static final double WIDTH = 760;

    private final Kit kit;
    private final Texts texts;
    private final DirectoryWords words;
    private final SubstitutionModel model;
    private final Outcomes outcomes;
    private final Action set;
    private final StackPane body = new StackPane();
    private final VBox view;

    SubstitutionScreen(Kit kit, SubstitutionModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(SubstitutionScreen.class);
        this.words = new DirectoryWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
        set = Action.of(texts.get("substitution.SET"), Feather.PLUS, this::ask)
                .keys("Shortcut+N")
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> model.mineProperty().get().isPresent()
                                && !model.busyProperty().get(),
                        model.mineProperty(),
                        model.busyProperty()));
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new VBox(
                new ScreenHeader(texts.get("workplace." + DirectoryWorkplaces.SUBSTITUTION), List.of(), set), body);
        view.getStylesheets().add(StyleSheet.of(SubstitutionScreen.class, "directory.css"));
        model.mineProperty().addListener((property, before, now) -> show(now));
        show(model.mineProperty().get());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        return List.of(set);
    }

    private void show(Optional<SubstitutionModel.Mine> mine) {
        body.getChildren().setAll(mine.stream().map(this::cards).toList());
    }

    private Node cards(SubstitutionModel.Mine mine) {
        var cards = new VBox(
                16,
                new SubstitutionsCard(
                        words,
                        texts.get("substitutions.mine"),
                        mine.person().id(),
                        mine.register(),
                        mine.substitutions(),
                        mine.today(),
                        Optional.of(this::end),
                        model.busyProperty().not()),
                new Card(texts.get("substitution.about"), Lines.quiet(texts.get("substitution.about.text"))));
        cards.setMaxWidth(WIDTH);
        var centred = new StackPane(cards);
        StackPane.setAlignment(cards, Pos.TOP_CENTER);
        return new DetailPane(centred);
    }

    private void ask() {
        model.mineProperty()
                .get()
                .ifPresent(mine -> new SubstitutionForm(
                                kit,
                                mine.register(),
                                mine.person(),
                                mine.person().id(),
                                mine.today())
                        .ask(
                                model.parts().desk().newId(),
                                command -> model.give(
                                        texts.get("substitution.SET"),
                                        command,
                                        outcomes.say(texts.get("substitution.SET.said")))));
    }

    private void end(Substitution substitution) {
        model.give(
                texts.get("substitution.END"),
                new DirectoryCommand.EndSubstitution(substitution.id(), substitution.absentId()),
                outcomes.say(texts.get("substitution.END.said")));
    }
}
