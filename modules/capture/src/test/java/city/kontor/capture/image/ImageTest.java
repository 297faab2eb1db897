package city.kontor.capture.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.kontor.capture.Letter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {
    @ParameterizedTest
    @ValueSource(doubles = {-6.3, -2.5, -0.4, 0, 0.15, 1.1, 5})
    void findsHowFarAPageLeans(double degrees) {
        Skew skew = Skew.of(Ink.of(Turn.degrees(Letter.pixels(), -degrees)));
        assertThat(skew.after(0)).isCloseTo(degrees, within(0.1));
        assertThat(skew.sideways()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void findsThatAPageLiesOnItsSide(int quarters) {
        Pixels leaning = Turn.degrees(Letter.pixels(), -2);
        Skew skew = Skew.of(Ink.of(Turn.quarters(leaning, quarters)));
        assertThat(skew.sideways()).isTrue();
        assertThat(skew.after(quarters)).isCloseTo(2, within(0.1));
    }

    @Test
    void theRulesOfATableDoNotLayAPageOnItsSide() {
        BufferedImage page = Letter.image();
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.BLACK);
        for (int x = 300; x < 2300; x += 180) {
            graphics.fillRect(x, 350, 6, 2700);
        }
        graphics.dispose();
        assertThat(Skew.of(Ink.of(Pixels.of(page).toGrey())).sideways()).isFalse();
    }

    @Test
    void fourQuarterTurnsGiveThePageBack() {
        Pixels page = Pixels.of(Letter.image());
        Pixels turned = page;
        for (int i = 0; i < 4; i++) {
            turned = Turn.quarters(turned, 1);
        }
        assertThat(turned.data()).isEqualTo(page.data());
    }

    @Test
    void aQuarterTurnIsClockwise() {
        byte[] data = new byte[12];
        data[3] = 7; // the top right corner of 4 x 3
        Pixels turned = Turn.quarters(new Pixels(4, 3, 1, data), 1);
        assertThat(turned.width()).isEqualTo(3);
        assertThat(turned.grey(2, 3)).isEqualTo(7);
    }

    @Test
    void straighteningUndoesLeaning() {
        Pixels page = Letter.pixels();
        Pixels back = Turn.degrees(Turn.degrees(page, 3), -3);
        int y = page.height() / 2;
        long difference = 0;
        for (int x = 400; x < 2000; x++) {
            difference += Math.abs(page.grey(x, y) - back.grey(x, y));
        }
        assertThat(difference / 1600).isLessThan(25);
    }

    @Test
    void scalingKeepsToneAndSize() {
        byte[] data = new byte[900 * 700];
        Arrays.fill(data, (byte) 200);
        for (double factor : new double[] {0.13, 0.5, 0.99, 1.5, 3.1}) {
            Pixels scaled = Scale.by(new Pixels(900, 700, 1, data), factor);
            assertThat(scaled.width()).isEqualTo((int) Math.round(900 * factor));
            for (byte each : scaled.data()) {
                assertThat(each & 0xFF).isBetween(199, 200);
            }
        }
    }

    @Test
    void measuresAndSmoothsTheGrainOfAScan() {
        Pixels clean = Letter.pixels();
        assertThat(Noise.smoothed(clean)).isSameAs(clean);
        Pixels grainy = Letter.grainy(20);
        assertThat(Noise.of(grainy)).isCloseTo(20, within(4.0));
        assertThat(Noise.of(Noise.smoothed(grainy))).isLessThan(8);
    }

    @Test
    void dustAndEdgeShadowsLeaveAPageBlank() {
        BufferedImage page = paper();
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, 40, Letter.HEIGHT);
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            graphics.fillRect(random.nextInt(Letter.WIDTH), random.nextInt(Letter.HEIGHT), 2, 2);
        }
        graphics.dispose();
        assertThat(Blank.is(Ink.of(Pixels.of(page).toGrey()))).isTrue();
    }

    @Test
    void onePrintedNumberIsNotBlank() {
        BufferedImage page = paper();
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(graphics.getFont().deriveFont(42f));
        graphics.drawString("2", 1200, 3200);
        graphics.dispose();
        assertThat(Blank.is(Ink.of(Pixels.of(page).toGrey()))).isFalse();
    }

    @Test
    void judgesHowAPageShouldBeStored() {
        assertThat(Tone.of(Letter.pixels())).isEqualTo(Tone.BLACK_WHITE);
        BufferedImage stamped = Letter.image();
        Graphics2D graphics = stamped.createGraphics();
        graphics.setColor(new Color(30, 60, 190));
        graphics.setFont(graphics.getFont().deriveFont(80f));
        graphics.drawString("EINGEGANGEN 04. NOV. 2026", 900, 2600);
        graphics.dispose();
        assertThat(Tone.of(Pixels.of(stamped))).isEqualTo(Tone.COLOUR);
    }

    @Test
    void greyTonesAreTakenAsTheyAre() {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 100);
        assertThat(Pixels.of(image).grey(0, 0)).isEqualTo(100);
    }

    private static BufferedImage paper() {
        var image = new BufferedImage(Letter.WIDTH, Letter.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        byte[] data = new byte[Letter.WIDTH * Letter.HEIGHT];
        Arrays.fill(data, (byte) 240);
        image.getRaster().setDataElements(0, 0, Letter.WIDTH, Letter.HEIGHT, data);
        return image;
    }
}
