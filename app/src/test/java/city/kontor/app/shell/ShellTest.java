package city.kontor.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.Settings;
import city.kontor.app.gallery.Gallery;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Place;
import city.kontor.app.session.Attention;
import city.kontor.app.session.SyncState;
import city.kontor.app.theme.Look;
import city.kontor.app.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class ShellTest {
    private static Look look;

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private Gallery gallery;

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @BeforeEach
    void open() {
        Fx.run(() -> look.zoomTo(1));
        gallery = Fx.call(() -> new Gallery(folder, look, 2_000));
        Fx.show(() -> gallery.desktop.root(), look, 1366, 768);
        Fx.run(() -> gallery.desktop.enter(gallery.session()));
        Fx.await(() -> shows("Elektro Berg GmbH"));
    }

    @AfterEach
    void reset() {
        Fx.run(() -> look.themeProperty().set(Theme.LIGHT));
    }

    @Test
    void showsOnlyTheWorkplacesThePersonHasARightFor() {
        assertThat(robot.lookup("#workplace-work").tryQuery()).isPresent();
        assertThat(robot.lookup("#workplace-secret").tryQuery()).isEmpty();
        Fx.run(() -> gallery.desktop.go(Place.of("secret")));
        assertThat(robot.lookup("#workplace-secret").tryQuery()).isEmpty();
    }

    @Test
    void goesToAWorkplaceByNumberAndBackByKeys() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Fx.await(() -> shows("Keine Rechnungen"));

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        Fx.await(() -> shows("Elektro Berg GmbH"));

        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        Fx.await(() -> shows("Keine Rechnungen"));
    }

    @Test
    void thePaletteDoesWhatWasTyped() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Fx.await(() -> robot.lookup(".palette").tryQuery().isPresent());

        robot.write("scan");
        robot.push(KeyCode.ENTER);

        Fx.await(() -> shows("Keine Rechnungen"));
        assertThat(robot.lookup(".palette").tryQuery()).isEmpty();
    }

    @Test
    void thePaletteFindsThingsAndGoesThere() {
        robot.clickOn("#search");
        robot.write("10007");
        Fx.await(() -> shows("Rechnung RE-2026-10007"));

        robot.push(KeyCode.ENTER);

        Fx.await(() -> !robot.lookup(".palette").tryQuery().isPresent());
        Fx.await(() -> robot.lookup(".form-fact").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("RE-2026-33757")));
    }

    @Test
    void escapeClosesThePaletteAndGivesTheKeyboardBack() {
        Node before = Fx.call(() -> gallery.desktop.root().getScene().getFocusOwner());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Fx.await(() -> robot.lookup(".palette").tryQuery().isPresent());

        robot.push(KeyCode.ESCAPE);

        Fx.await(() -> robot.lookup(".palette").tryQuery().isEmpty());
        assertThat(Fx.call(() -> gallery.desktop.root().getScene().getFocusOwner()))
                .isSameAs(before);
    }

    @Test
    void f1ShowsTheKeysOfTheScreenInTheirGermanNames() {
        robot.push(KeyCode.F1);

        Fx.await(() -> shows("Tastenkürzel") && shows("Sachlich richtig") && shows("Strg"));
        robot.push(KeyCode.ENTER);
        Fx.await(() -> robot.lookup(".keys-card").tryQuery().isEmpty());
    }

    @Test
    void tabNeverLeavesAnOpenDialog() {
        robot.push(KeyCode.CONTROL, KeyCode.R);
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isPresent());

        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.TAB);
            assertThat(Fx.call(() -> isInside(
                            gallery.desktop.root().getScene().getFocusOwner(),
                            robot.lookup(".dialog-card").query())))
                    .isTrue();
        }
    }

    @Test
    void aReasonIsAskedForUntilThereIsOne() {
        robot.push(KeyCode.CONTROL, KeyCode.R);
        Fx.await(() -> robot.lookup(".dialog-card").tryQuery().isPresent());
        Node send = robot.lookup(".dialog-buttons .accent").query();
        assertThat(send.isDisabled()).isTrue();

        robot.write("Menge stimmt nicht");
        assertThat(send.isDisabled()).isFalse();
        robot.clickOn(send);

        Fx.await(() -> shows("Rückfrage gesendet."));
    }

    @Test
    void zoomsByKeysWithinItsLimits() {
        double width = contentWidth();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        Fx.await(() -> look.zoomProperty().get() == 1.1);
        Fx.await(() -> contentWidth() < width);

        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        Fx.await(() -> look.zoomProperty().get() == 2.0);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        Fx.await(() -> look.zoomProperty().get() == 0.9);
        assertThat(new Settings(folder).zoom()).isEqualTo(0.9);
    }

    @Test
    void switchesToDarkAndRemembersIt() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);

        Fx.await(() -> look.themeProperty().get() == Theme.DARK);
        assertThat(new Settings(folder).theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void switchesTheLanguageWithoutLosingThePlace() {
        Fx.run(() -> gallery.desktop.go(Place.of("attention")));
        robot.clickOn("#person-menu");
        Fx.await(() -> shows("Sprache"));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.RIGHT);
        Fx.await(() -> shows("English"));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        Fx.await(() -> shows("Needs attention") && shows("All clear"));
        assertThat(new Settings(folder).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void foldsTheSidebarToIcons() {
        Region sidebar = robot.lookup(".sidebar").queryAs(Region.class);
        robot.push(KeyCode.CONTROL, KeyCode.B);

        Fx.await(() -> sidebar.getWidth() < 60);
        assertThat(new Settings(folder).narrowSidebar()).isTrue();
    }

    @Test
    void saysQuietlyThatTheNetworkIsAway() {
        Fx.run(() -> gallery.sync.update(new SyncState(false, 3, Optional.of(Gallery.NOW.minusSeconds(300)))));

        assertThat(robot.lookup("#sync-indicator").queryAs(Labeled.class).getText())
                .isEqualTo("3 Aktionen warten · Stand vor 5\u00a0min");
    }

    @Test
    void whatWasRefusedStandsThereWithItsInputUntilThePersonDecides() {
        Fx.run(() -> {
            gallery.attention.add(Gallery.refused("RE-2026-10412", "invoice.samePerson"));
            gallery.desktop.go(Place.of("attention"));
        });
        Fx.await(() -> shows("Aufmaß geprüft, Abschlag Nr. 3"));
        assertThat(robot.lookup(".attention-reason .label").queryAs(Label.class).getText())
                .startsWith("Sachbearbeitung Zwei hat die Rechnung schon sachlich richtig gezeichnet.");

        robot.clickOn("Verwerfen");
        Fx.await(() -> shows("Aktion verwerfen?"));
        assertThat(gallery.attention).hasSize(1);
        robot.clickOn(robot.lookup(".dialog-buttons .danger").<Node>query());

        Fx.await(() -> shows("Alles geklärt"));
        assertThat(gallery.attention).isEmpty();
    }

    @Test
    void aServerSetBackIsSaidWithWhatWaitsAndLoadedAfreshOnlyOnThePersonsWord() {
        Fx.run(() -> {
            gallery.kept.waiting().add(new Attention.Waiting("c-1", Gallery.NOW, "Notiz hinzufügen"));
            gallery.sync.update(new SyncState(SyncState.Line.SERVER_OLDER, 1, Optional.of(Gallery.NOW)));
        });
        Fx.await(() -> shows("Server wurde zurückgesetzt"));

        robot.clickOn("#sync-indicator");
        Fx.await(() -> shows("Notiz hinzufügen"));
        robot.clickOn("#server-older-load");
        Fx.await(() -> shows("Daten vom Server neu laden?"));
        assertThat(gallery.kept.startedOver).hasValue(0);
        robot.clickOn(robot.lookup(".dialog-buttons .accent").<Node>query());

        Fx.await(() -> gallery.kept.startedOver.get() == 1);
    }

    @Test
    void aBugIsShownWithTheCodeThatIsInTheLog() {
        Fx.run(() -> gallery.tasks.start("Rechnung drucken", progress -> {
            throw new IllegalStateException("bug");
        }));

        Fx.await(() -> shows("Da ist etwas schiefgegangen"));
        assertThat(robot.lookup(".dialog-card .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().matches("(?s).*Rechnung drucken.*K-[0-9A-F]{5}.*"));
    }

    private double contentWidth() {
        return robot.lookup(".top-bar").queryAs(Region.class).getWidth();
    }

    private boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled
                        && node.getScene() != null
                        && text.equals(labeled.getText())
                        && labeled.isVisible())
                .tryQuery()
                .isPresent();
    }

    private static boolean isInside(Node node, Node container) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(container)) {
                return true;
            }
        }
        return false;
    }
}
