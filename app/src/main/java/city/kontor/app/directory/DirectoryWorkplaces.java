package city.kontor.app.directory;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.directory.DirectoryFeature;
import city.kontor.suite.Suite;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** Administration for those who keep the directory, and everybody's own substitution. */
public final class DirectoryWorkplaces {
    static final String ADMINISTRATION = "administration";
    static final String SUBSTITUTION = "substitution";

    private DirectoryWorkplaces() {}

    /**
     * The workplaces of one session; their models live as long as it does.
     *
     * @param language in which progress is told
     */
    public static List<Workplace> of(Desk desk, Suite suite, Tasks tasks, InstantSource clock, Language language) {
        Texts texts = Texts.of(language).beside(DirectoryWorkplaces.class);
        var rights = suite.features().features().stream()
                .flatMap(feature -> feature.rights().stream())
                .toList();
        var parts = new DirectoryParts(desk, tasks, clock, rights);
        var people = new PeopleModel(parts, texts.get("loading.people"));
        var roles = new RolesModel(parts, texts.get("loading.roles"));
        var departments = new DepartmentsModel(parts, texts.get("loading.departments"));
        var substitution = new SubstitutionModel(parts, texts.get("loading.substitution"));
        var nothing = new SimpleIntegerProperty(0);
        return List.of(
                new Workplace(
                        ADMINISTRATION,
                        DirectoryWorkplaces.class,
                        Feather.SETTINGS,
                        Workplace.anyoneWith(DirectoryFeature.MANAGE),
                        kit -> new AdministrationScreen(kit, people, roles, departments),
                        nothing),
                new Workplace(
                        SUBSTITUTION,
                        DirectoryWorkplaces.class,
                        Feather.USERS,
                        actor -> true,
                        kit -> new SubstitutionScreen(kit, substitution),
                        nothing));
    }
}
