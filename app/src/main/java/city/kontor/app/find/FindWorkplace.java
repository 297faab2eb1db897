package city.kontor.app.find;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.efile.EfileRights;
import java.time.InstantSource;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** The workplace where everybody who may read files looks for something. */
public final class FindWorkplace {
    private FindWorkplace() {}

    /** @param language in which progress is told */
    public static Workplace of(Desk desk, Tasks tasks, InstantSource clock, Language language) {
        Texts texts = Texts.of(language).beside(FindWorkplace.class);
        var model = new FindModel(desk, tasks, clock, texts.get("loading"));
        return new Workplace(
                Workplace.SEARCH,
                FindWorkplace.class,
                Feather.SEARCH,
                Workplace.anyoneWith(EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER, EfileRights.AUDIT),
                kit -> new FindScreen(kit, model),
                new SimpleIntegerProperty(0));
    }
}
