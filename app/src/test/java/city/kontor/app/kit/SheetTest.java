package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.kontor.capture.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final Sheet sheet = new Sheet();

    SheetTest() {
        sheet.page(2480, 3508);
        sheet.desk(800, 600);
    }

    @Test
    void whatIsDrawnAtAPointIsFoundAtThatPoint() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(5) == 0) {
                sheet.turn();
            }
            sheet.zoomTo(0.1 + random.nextDouble(), random.nextInt(800), random.nextInt(600));
            sheet.pan(random.nextInt(400) - 200, random.nextInt(400) - 200);
            var box = new Box(random.nextInt(2400), random.nextInt(3400), 80, 40);
            var seen = sheet.toDesk(box);
            var point = sheet.toPage(seen.getCenterX(), seen.getCenterY());
            assertThat(point.getX()).as("seed %d", seed).isCloseTo(box.x() + 40, within(0.01));
            assertThat(point.getY()).as("seed %d", seed).isCloseTo(box.y() + 20, within(0.01));
        }
    }

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        sheet.fitWidth();
        var before = sheet.toPage(400, 300);

        sheet.zoomTo(sheet.scale() * 2, 400, 300);

        assertThat(sheet.toPage(400, 300).distance(before)).isLessThan(0.01);
    }

    @Test
    void aPageThatFitsLiesInTheMiddle() {
        sheet.fitPage();

        assertThat(sheet.x()).isCloseTo((800 - sheet.width()) / 2, within(0.01));
        assertThat(sheet.height()).isCloseTo(568, within(0.01));
    }

    @Test
    void aLargePageCannotBePushedOffTheDesk() {
        sheet.zoomTo(1, 0, 0);
        sheet.pan(-100_000, 100_000);

        assertThat(sheet.x() + sheet.width()).isGreaterThanOrEqualTo(784);
        assertThat(sheet.y()).isLessThanOrEqualTo(16);
    }

    @Test
    void revealsABoxThatIsOutOfSight() {
        sheet.zoomTo(1, 0, 0);

        sheet.reveal(new Box(2000, 3200, 200, 50));

        var seen = sheet.toDesk(new Box(2000, 3200, 200, 50));
        assertThat(seen.getMinX()).isBetween(0.0, 600.0);
        assertThat(seen.getMaxY()).isBetween(0.0, 600.0);
    }
}
