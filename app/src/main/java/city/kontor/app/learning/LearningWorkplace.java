package city.kontor.app.learning;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.learning.LearningFeature;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** The workplace "Learned suppliers", for those who teach the scan station. */
public final class LearningWorkplace {
    private LearningWorkplace() {}

    /**
     * The workplace of one session; its model lives as long as it does.
     *
     * @param language in which progress is told
     */
    public static Workplace of(Desk desk, Tasks tasks, Language language) {
        Texts texts = Texts.of(language).beside(LearningWorkplace.class);
        var model = new LearnedModel(desk, tasks, texts.get("loading.suppliers"));
        return new Workplace(
                "learning",
                LearningWorkplace.class,
                Feather.BOOK_OPEN,
                Workplace.anyoneWith(LearningFeature.TEACH),
                kit -> new LearnedScreen(kit, model),
                new SimpleIntegerProperty(0));
    }
}
