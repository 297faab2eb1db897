package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnRoomTest {
    private final ColumnRoom room = new ColumnRoom(List.of(
            Column.<String>text("Name", Column.Room.giving(100, 200), "", name -> name),
            Column.<String>number("Betrag", 80, "", name -> name),
            Column.<String>text("Stand", Column.Room.giving(50, 100), "", name -> name)));

    @Test
    void handsWhatIsLeftToTheColumnsThatGive() {
        assertThat(room.share(680)).containsExactly(400, 80, 200);
    }

    @Test
    void takesItBackFromThemWhenThereIsLittle() {
        assertThat(room.share(305)).containsExactly(150, 80, 75);
    }

    @Test
    void makesAllNarrowerRatherThanPushingOneOutOfSight() {
        assertThat(room.share(115)).containsExactly(50, 40, 25);
    }

    @Test
    void fillsEveryWidthToThePixel() {
        for (int width = 1; width < 2_000; width++) {
            double[] shares = room.share(width);
            assertThat(Arrays.stream(shares).sum()).as("width %d", width).isEqualTo(width);
            assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void givesTheRestToTheFirstColumnWhereNoneGives() {
        var fixed = new ColumnRoom(List.of(
                Column.<String>text("A", 50, "", text -> text), Column.<String>text("B", 50, "", text -> text)));

        assertThat(fixed.share(130)).containsExactly(80, 50);
    }
}
