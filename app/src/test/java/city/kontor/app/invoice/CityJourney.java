package city.kontor.app.invoice;

import city.kontor.app.Fx;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Tasks;
import city.kontor.app.theme.Look;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A test that works a window of a newly founded city, with mouse and keyboard. */
public abstract class CityJourney {
    protected static Look look;

    protected final FxRobot robot = Fx.robot();
    protected final Tasks tasks = Tasks.onFxThread(new Faults());
    protected City city;

    @TempDir
    protected Path folder;

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void found() {
        city = new City(folder);
    }

    @AfterEach
    void close() {
        city.close();
    }
}
