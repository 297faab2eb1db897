package city.kontor.app.efile;

import city.kontor.app.desk.Desk;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.efile.Disposal;
import city.kontor.efile.EfileRights;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** The workplaces of those who keep files. */
public final class EfileWorkplaces {
    static final String FILES = "files";
    static final String PLAN = "plan";
    static final String DISPOSAL = "disposal";

    private EfileWorkplaces() {}

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
        var model = new FilesModel(parts, texts.get("loading.files"));
        var disposal = new DisposalModel(parts, texts.get("loading.disposal"));
        var plan = new PlanModel(parts, texts.get("loading.plan"));
        return List.of(
                new Workplace(
                        FILES,
                        EfileWorkplaces.class,
                        Feather.FOLDER,
                        Workplace.anyoneWith(
                                EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER, EfileRights.AUDIT),
                        kit -> new FilesScreen(kit, model),
                        Bindings.createIntegerBinding(
                                () -> model.count().get(), model.count().property())),
                new Workplace(
                        PLAN,
                        EfileWorkplaces.class,
                        Feather.LIST,
                        Workplace.anyoneWith(EfileRights.PLAN, EfileRights.AUDIT),
                        kit -> new PlanScreen(kit, plan),
                        new SimpleIntegerProperty(0)),
                new Workplace(
                        DISPOSAL,
                        EfileWorkplaces.class,
                        Feather.ARCHIVE,
                        Workplace.anyoneWith(EfileRights.REGISTER, EfileRights.AUDIT),
                        kit -> new DisposalScreen(kit, disposal),
                        Bindings.createIntegerBinding(
                                () -> disposal.counts()
                                        .get()
                                        .getOrDefault(Disposal.Stage.DUE, 0L)
                                        .intValue(),
                                disposal.counts().property())));
    }
}
