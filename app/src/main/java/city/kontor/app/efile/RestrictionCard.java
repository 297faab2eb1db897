package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Why only some people see a file, who is named, and whether that shall end. */
final class RestrictionCard {
    private final Texts texts;
    private final RestrictionDeeds deeds;

    RestrictionCard(Texts texts, RestrictionDeeds deeds) {
        this.texts = texts.beside(RestrictionCard.class);
        this.deeds = deeds;
    }

    Card of(FileView view, Restriction restriction) {
        var facts = new FormGrid()
                .fact(texts.get("restrict.reason"), restriction.reason())
                .fact(
                        texts.get("restrict.since"),
                        texts.get(
                                "facts.by",
                                restriction.by().name(),
                                texts.formats().time(restriction.by().at())));
        restriction
                .lift()
                .ifPresent(lift -> facts.fact(
                        texts.get("restrict.lift"),
                        texts.get("restrict.lift.text", lift.by().name(), lift.reason())));
        var named = new VBox();
        for (Restriction.Given given : restriction.grants()) {
            named.getChildren().add(line(view, given));
        }
        return new Card(texts.get("restrict.card"), facts, named);
    }

    private Node line(FileView view, Restriction.Given given) {
        AccessGrant grant = given.grant();
        String level = texts.get("level." + grant.level().name());
        String about = grant.until()
                .map(day ->
                        texts.get("restrict.named.until", level, texts.formats().date(day), grant.reason()))
                .orElseGet(() -> texts.get("restrict.named", level, grant.reason()));
        var name = new TwoLines(name(view, grant.grantee()), about);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        if (view.mayRestrict()) {
            line.getChildren()
                    .add(Buttons.icon(
                            Action.of(texts.get("revoke.title"), Feather.X, () -> deeds.revoke(view.file(), grant))));
        }
        return line;
    }

    private String name(FileView view, Grantee grantee) {
        return switch (grantee.kind()) {
            case PERSON -> view.names().person(grantee.id());
            case ROLE ->
                texts.get(
                        "grant.role",
                        view.roles().getOrDefault(grantee.id(), grantee.id()),
                        grantee.where().map(view.names()::department).orElse(""));
        };
    }
}
