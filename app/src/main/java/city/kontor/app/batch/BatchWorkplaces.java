package city.kontor.app.batch;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.kernel.Right;
import city.kontor.scanning.ScanningRights;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** The workplaces of those who look after the batches of all stations. */
public final class BatchWorkplaces {
    static final String BATCHES = "batches";
    static final String THROUGHPUT = "throughput";

    private BatchWorkplaces() {}

    /**
     * The workplaces of one session; their models live as long as it does.
     *
     * @param take takes a batch with its pages to this machine's scan station
     * @param language in which progress is told
     */
    public static List<Workplace> of(
            Desk desk, Consumer<String> take, Tasks tasks, InstantSource clock, Language language) {
        Texts texts = Texts.of(language).beside(BatchWorkplaces.class);
        var parts = new BatchParts(desk, tasks, clock, take);
        var model = new BatchesModel(parts, texts.get("loading.batches"));
        var throughput = new ThroughputModel(parts, texts.get("loading.batches"));
        var nothing = new SimpleIntegerProperty(0);
        return List.of(
                new Workplace(
                        BATCHES,
                        BatchWorkplaces.class,
                        Feather.LAYERS,
                        Workplace.anyoneWith(ScanningRights.all().toArray(Right[]::new)),
                        kit -> new BatchesScreen(kit, model),
                        nothing),
                new Workplace(
                        THROUGHPUT,
                        BatchWorkplaces.class,
                        Feather.BAR_CHART_2,
                        Workplace.anyoneWith(ScanningRights.SCAN, ScanningRights.PROFILE, ScanningRights.AUDIT),
                        kit -> new ThroughputScreen(kit, throughput),
                        nothing));
    }
}
