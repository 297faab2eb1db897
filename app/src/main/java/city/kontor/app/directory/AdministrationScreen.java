package city.kontor.app.directory;

import atlantafx.base.theme.Styles;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who works here and what each may do: people with their roles and substitutions, and the roles themselves. */
final class AdministrationScreen implements Screen {
    private final Texts texts;
    private final PeopleModel people;
    private final RolesModel roles;
    private final PersonActions personActions;
    private final RoleActions roleActions;
    private final ListDetail<PersonRow> peopleList;
    private final ListDetail<RolesModel.RoleRow> rolesList;
    private final ToggleGroup parts = new ToggleGroup();
    private final ToggleButton peopleButton;
    private final ToggleButton rolesButton;
    private final HBox primary = new HBox();
    private final StackPane body = new StackPane();
    private final VBox view;

    AdministrationScreen(Kit kit, PeopleModel people, RolesModel roles) {
        this.texts = kit.texts().beside(AdministrationScreen.class);
        this.people = people;
        this.roles = roles;
        personActions = new PersonActions(kit, people);
        roleActions = new RoleActions(kit, roles);
        peopleList = peopleList(kit);
        rolesList = rolesList(kit);
        peopleButton = part("administration.people", Styles.LEFT_PILL);
        rolesButton = part("administration.roles", Styles.RIGHT_PILL);
        var header = new ScreenHeader(texts.get("workplace." + DirectoryWorkplaces.ADMINISTRATION), List.of());
        var choice = new HBox(peopleButton, rolesButton);
        choice.getStyleClass().add("directory-parts");
        choice.setAlignment(Pos.CENTER_LEFT);
        primary.setAlignment(Pos.CENTER_RIGHT);
        header.getChildren().add(1, choice);
        header.getChildren().add(primary);
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new VBox(header, body);
        view.getStylesheets()
                .add(Objects.requireNonNull(AdministrationScreen.class.getResource("directory.css"))
                        .toExternalForm());
        show(peopleButton);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        subject.ifPresent(id -> {
            show(peopleButton);
            people.people().list().selectKey(id);
        });
        people.people().follow();
        roles.roles().follow();
        shownList().focusList();
    }

    @Override
    public void leave() {
        people.people().rest();
        roles.roles().rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        if (peopleButton.isSelected()) {
            all.add(personActions.create());
            people.people().shownProperty().get().ifPresent(shown -> all.addAll(personActions.of(shown)));
        } else {
            all.add(roleActions.create());
            roles.roles().shownProperty().get().ifPresent(shown -> all.add(roleActions.change(shown)));
        }
        all.add(Action.of(texts.get("administration.people"), Feather.USERS, () -> show(peopleButton))
                .keys("Alt+1"));
        all.add(Action.of(texts.get("administration.roles"), Feather.AWARD, () -> show(rolesButton))
                .keys("Alt+2"));
        all.add(Action.of(
                        texts.get("list.find"),
                        Feather.SEARCH,
                        () -> shownList().focusFilter())
                .keys("Shortcut+F"));
        return all;
    }

    private ListDetail<?> shownList() {
        return peopleButton.isSelected() ? peopleList : rolesList;
    }

    private ToggleButton part(String key, String pill) {
        var button = new ToggleButton(texts.get(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(pill);
        button.setToggleGroup(parts);
        button.setOnAction(event -> show(button));
        return button;
    }

    private void show(ToggleButton part) {
        part.setSelected(true);
        body.getChildren().setAll(shownList());
        primary.getChildren()
                .setAll(Buttons.primary(part.equals(peopleButton) ? personActions.create() : roleActions.create()));
        shownList().focusList();
    }

    private ListDetail<PersonRow> peopleList(Kit kit) {
        var words = new DirectoryWords(kit.texts());
        return new ListDetail<>(
                kit.texts(),
                texts.get("administration.people"),
                people.people().list(),
                List.of(
                        Column.text(
                                texts.get("column.name"),
                                Column.Room.giving(130, 170),
                                "",
                                row -> row.person().name()),
                        Column.node(
                                texts.get("column.duties"),
                                Column.Room.giving(150, 240),
                                "",
                                row -> new TwoLines(row.roles(texts.language()), row.departments())),
                        Column.node(texts.get("column.state"), 104, "", row -> words.state(row.person(), row.away()))),
                new EmptyState(
                        Feather.USERS,
                        texts.get("people.empty.title"),
                        texts.get("people.empty.text"),
                        personActions.create()),
                new PersonPane(kit, people, personActions));
    }

    private ListDetail<RolesModel.RoleRow> rolesList(Kit kit) {
        return new ListDetail<>(
                kit.texts(),
                texts.get("administration.roles"),
                roles.roles().list(),
                List.of(
                        Column.text(
                                texts.get("column.role"),
                                Column.Room.giving(150, 260),
                                "",
                                row -> Register.name(row.role(), texts.language())),
                        Column.number(
                                texts.get("column.rights"),
                                80,
                                "",
                                row -> texts.formats()
                                        .number(row.role().rights().size())),
                        Column.number(
                                texts.get("column.holders"),
                                90,
                                "",
                                row -> texts.formats().number(row.holders()))),
                new EmptyState(
                        Feather.AWARD,
                        texts.get("roles.empty.title"),
                        texts.get("roles.empty.text"),
                        roleActions.create()),
                new RolePane(kit, roles, roleActions));
    }
}
