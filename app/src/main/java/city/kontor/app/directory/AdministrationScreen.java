package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Who works here, what each may do, and how the city is divided: people, roles and departments. */
final class AdministrationScreen implements Screen {
    private final Kit kit;
    private final Texts texts;
    private final PeopleModel people;
    private final Part peoplePart;
    private final PartsScreen screen;

    AdministrationScreen(Kit kit, PeopleModel people, RolesModel roles, DepartmentsModel departments) {
        this.kit = kit;
        this.texts = kit.texts().beside(AdministrationScreen.class);
        this.people = people;
        peoplePart = people();
        screen = new PartsScreen(
                kit.texts(),
                texts.get("workplace." + DirectoryWorkplaces.ADMINISTRATION),
                List.of(peoplePart, roles(roles), departments(departments)),
                StyleSheet.of(AdministrationScreen.class, "directory.css"));
    }

    @Override
    public Node view() {
        return screen.view();
    }

    /** @param subject a person's id */
    @Override
    public void enter(Optional<String> subject) {
        subject.ifPresent(id -> {
            screen.show(peoplePart);
            people.people().list().selectKey(id);
        });
        screen.enter(subject);
    }

    @Override
    public void leave() {
        screen.leave();
    }

    @Override
    public List<Action> actions() {
        return screen.actions();
    }

    private Part people() {
        var words = new DirectoryWords(kit.texts());
        var actions = new PersonActions(kit, people);
        var shown = people.people();
        Action create = actions.create();
        return new Part(
                "administration-people",
                texts.get("administration.people"),
                Feather.USERS,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("administration.people"),
                        shown.list(),
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
                                Column.node(
                                        texts.get("column.state"),
                                        104,
                                        "",
                                        row -> words.state(row.person(), row.away()))),
                        empty(Feather.USERS, "people", create),
                        new PersonPane(kit, people, actions)),
                create,
                () -> shown.shownProperty().get().map(actions::of).orElse(List.of()),
                shown);
    }

    private Part roles(RolesModel roles) {
        var actions = new RoleActions(kit, roles);
        var shown = roles.roles();
        var formats = texts.formats();
        Action create = actions.create();
        return new Part(
                "administration-roles",
                texts.get("administration.roles"),
                Feather.AWARD,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("administration.roles"),
                        shown.list(),
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
                                        row -> formats.number(
                                                row.role().rights().size())),
                                Column.number(
                                        texts.get("column.holders"), 90, "", row -> formats.number(row.holders()))),
                        empty(Feather.AWARD, "roles", create),
                        new RolePane(kit, roles, actions)),
                create,
                () -> shown.shownProperty().get().stream().map(actions::change).toList(),
                shown);
    }

    private Part departments(DepartmentsModel departments) {
        var words = new DirectoryWords(kit.texts());
        var actions = new DepartmentActions(kit, departments);
        var shown = departments.departments();
        Action create = actions.create();
        return new Part(
                "administration-departments",
                texts.get("administration.departments"),
                Feather.HOME,
                new ListDetail<>(
                        kit.texts(),
                        texts.get("administration.departments"),
                        shown.list(),
                        List.of(
                                Column.text(
                                        texts.get("column.department"),
                                        Column.Room.giving(150, 240),
                                        "",
                                        row -> row.department().name()),
                                Column.text(
                                        texts.get("column.kind"),
                                        Column.Room.giving(110, 170),
                                        "",
                                        row -> words.kind(row.department().kind())),
                                Column.number(
                                        texts.get("column.holders"),
                                        90,
                                        "",
                                        row -> texts.formats().number(row.people()))),
                        empty(Feather.HOME, "departments", create),
                        new DepartmentPane(kit, departments)),
                create,
                List::of,
                shown);
    }

    private EmptyState empty(Ikon icon, String key, Action create) {
        return new EmptyState(icon, texts.get(key + ".empty.title"), texts.get(key + ".empty.text"), create);
    }
}
