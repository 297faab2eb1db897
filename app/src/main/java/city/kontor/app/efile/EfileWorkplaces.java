package city.kontor.app.efile;

import city.kontor.app.desk.Desk;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.app.work.WorkSource;
import city.kontor.efile.Disposal;
import city.kontor.efile.EfileRights;
import city.kontor.kernel.Actor;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** The workplaces of those who keep files. */
public final class EfileWorkplaces {
    static final String FILES = "files";
    static final String PLAN = "plan";
    static final String TEMPLATES = "templates";
    static final String DISPOSAL = "disposal";
    static final String PRIVACY = "privacy";

    private EfileWorkplaces() {}

    /** What files have waiting for the person. */
    public static List<WorkSource> work(Desk desk, HistoryParts histories, Tasks tasks, InstantSource clock) {
        var parts = new EfileParts(desk, histories, tasks, clock);
        return List.of(new StepWork(parts), new MarkWork(parts));
    }

    /** Whether something of files could wait for the person. */
    public static boolean works(Actor actor) {
        return Workplace.anyoneWith(EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER)
                .test(actor);
    }

    /**
     * The workplaces of one session; their models live as long as it does.
     *
     * @param histories shows histories
     * @param language in which progress is told
     */
    public static List<Workplace> of(
            Desk desk, HistoryParts histories, Tasks tasks, InstantSource clock, Language language) {
        Texts texts = Texts.of(language).beside(EfileWorkplaces.class);
        var parts = new EfileParts(desk, histories, tasks, clock);
        var model = new FilesModel(parts, texts.get("loading.files"), texts.get("loading.along"));
        var disposal = new DisposalModel(parts, texts.get("loading.disposal"));
        var privacy = new PrivacyModel(parts, texts.get("loading.privacy"));
        var plan = new PlanModel(parts, texts.get("loading.plan"));
        var templates = new TemplatesModel(parts, texts.get("loading.templates"), texts.get("head.city"));
        return List.of(
                new Workplace(
                        FILES,
                        EfileWorkplaces.class,
                        Feather.FOLDER,
                        Workplace.anyoneWith(
                                EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER, EfileRights.AUDIT),
                        kit -> new FilesScreen(kit, model),
                        new SimpleIntegerProperty(0)),
                new Workplace(
                        PLAN,
                        EfileWorkplaces.class,
                        Feather.LIST,
                        Workplace.anyoneWith(EfileRights.PLAN, EfileRights.AUDIT),
                        kit -> PlanScreen.of(kit, plan),
                        new SimpleIntegerProperty(0)),
                new Workplace(
                        TEMPLATES,
                        EfileWorkplaces.class,
                        Feather.MAIL,
                        Workplace.anyoneWith(EfileRights.PLAN, EfileRights.AUDIT),
                        kit -> TemplatesScreen.of(kit, templates),
                        new SimpleIntegerProperty(0)),
                new Workplace(
                        DISPOSAL,
                        EfileWorkplaces.class,
                        Feather.ARCHIVE,
                        Workplace.anyoneWith(EfileRights.REGISTER, EfileRights.AUDIT),
                        kit -> DisposalScreen.of(kit, disposal),
                        Bindings.createIntegerBinding(
                                () -> disposal.counts()
                                        .get()
                                        .getOrDefault(Disposal.Stage.DUE, 0L)
                                        .intValue(),
                                disposal.counts().property())),
                new Workplace(
                        PRIVACY,
                        EfileWorkplaces.class,
                        Feather.USER_CHECK,
                        Workplace.anyoneWith(EfileRights.PRIVACY),
                        kit -> PrivacyScreen.of(kit, privacy),
                        Bindings.createIntegerBinding(
                                () -> privacy.open().get(), privacy.open().property())));
    }
}
