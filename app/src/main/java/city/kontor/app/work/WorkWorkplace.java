package city.kontor.app.work;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Opened;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Trail;
import city.kontor.app.kit.Workplace;
import city.kontor.kernel.Actor;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;

/** The workplace where each person sees what waits, whatever feature it comes from. */
public final class WorkWorkplace {
    /** Its key, for entries that are opened in place of the list. */
    public static final String KEY = "work";

    private WorkWorkplace() {}

    /**
     * @param language in which progress is told
     * @param sources what each feature has waiting
     * @param visible who sees it
     * @param form shows what is opened in place of the list
     */
    public static Workplace of(
            Desk desk,
            Tasks tasks,
            Language language,
            List<WorkSource> sources,
            Predicate<Actor> visible,
            BiFunction<Kit, Trail, Opened> form) {
        String loading = Texts.of(language).beside(WorkWorkplace.class).get("loading.work");
        var model = new WorkModel(desk, tasks, loading, sources);
        model.work().keepCounting();
        return new Workplace(
                KEY,
                WorkWorkplace.class,
                Feather.INBOX,
                visible,
                kit -> new WorkScreen(kit, model, trail -> form.apply(kit, trail)),
                model.totalProperty());
    }
}
