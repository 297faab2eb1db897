package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Navigator;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The selected department: what part it plays, and who has a role there. */
final class DepartmentPane extends StackPane {
    private final Texts texts;
    private final DirectoryWords words;
    private final Navigator navigator;
    private final DetailPane detail = new DetailPane();

    DepartmentPane(Kit kit, DepartmentsModel model) {
        this.texts = kit.texts().beside(DepartmentPane.class);
        this.words = new DirectoryWords(kit.texts());
        navigator = kit.navigator();
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.departments().shownProperty(),
                        model.departments().loadingProperty(),
                        new EmptyState(
                                Feather.HOME, texts.get("departments.none.title"), texts.get("departments.none.text")),
                        detail,
                        shown -> shown.ifPresent(this::show)));
    }

    private void show(DepartmentsModel.DepartmentView view) {
        Department department = view.department();
        var head = new Card();
        head.show(List.of(
                new HeadLine(department.name()),
                Lines.quiet(texts.get("department." + department.kind() + ".text")),
                new FormGrid()
                        .fact(texts.get("column.kind"), words.kind(department.kind()))
                        .fact(texts.get("department.key"), department.key())));
        detail.show(
                department.key(),
                List.of(
                        head,
                        new Card(
                                texts.get("department.people"),
                                new Lines(
                                        texts.get("department.people.none"),
                                        view.assignments().stream()
                                                .map(held -> person(view.register(), held))
                                                .toList()))));
    }

    private Node person(Register register, Assignment held) {
        return Lines.line(
                register.name(held.personId()),
                register.roleName(held.roleId(), texts.language()) + " · " + words.terms(held),
                new StackPane(),
                List.of(Action.of(
                        texts.get("role.holder.open"),
                        Feather.CHEVRON_RIGHT,
                        () -> navigator.go(Place.of(DirectoryWorkplaces.ADMINISTRATION, held.personId())))));
    }
}
