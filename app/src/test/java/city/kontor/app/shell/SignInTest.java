package city.kontor.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.Settings;
import city.kontor.app.gallery.Gallery;
import city.kontor.app.theme.Look;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class SignInTest {
    private static Look look;

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();

    @BeforeAll
    static void display() {
        Fx.start();
        look = Fx.call(Look::new);
    }

    @Test
    void asksForTheServerOnTheFirstStartAndRemembersIt() {
        open();
        Fx.await(() -> robot.lookup("#sign-in-server").query().isFocused());
        assertThat(robot.lookup("#sign-in-enter").query().isDisabled()).isTrue();

        robot.write("https://kontor.stadt.example");
        robot.push(KeyCode.TAB);
        robot.write("pvogt");
        robot.push(KeyCode.TAB);
        robot.write("richtig");
        robot.push(KeyCode.ENTER);

        Fx.await(() -> robot.lookup("#workplace-work").tryQuery().isPresent());
        assertThat(new Settings(folder).get("server")).contains("https://kontor.stadt.example");
        assertThat(new Settings(folder).get("signIn.name")).contains("pvogt");
    }

    @Test
    void theNextTimeOnlyThePasswordIsMissing() {
        remember();
        open();

        Fx.await(() -> robot.lookup("#sign-in-password").query().isFocused());
        assertThat(robot.lookup("#sign-in-server").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void aWrongPasswordIsSaidAndCleared() {
        remember();
        open();
        enter("falsch");

        Fx.await(() -> message().equals("Benutzername oder Passwort ist falsch."));
        assertThat(robot.lookup("#sign-in-password").queryTextInputControl().getText())
                .isEmpty();
        Fx.await(() -> robot.lookup("#sign-in-password").query().isFocused());
    }

    @Test
    void aLockOutSaysUntilWhen() {
        remember();
        open();
        enter("gesperrt");

        Fx.await(() -> message().contains("bis 23.11.2026 10:45 Uhr gesperrt"));
    }

    @Test
    void whoGotAPasswordFromSomebodyElseChoosesAnother() {
        remember();
        open();
        enter("einmal");

        Fx.await(() -> robot.lookup("#sign-in-new").query().isFocused());
        assertThat(message()).startsWith("Dieses Passwort haben Sie von jemand anderem bekommen.");
        choose("kurz", "kurz");
        Fx.await(() -> message().equals("Das Passwort braucht mindestens 8 Zeichen."));
        choose("ein langer Satz", "ein anderer Satz");
        assertThat(robot.lookup("#sign-in-enter").query().isDisabled()).isTrue();
        Fx.run(() -> robot.lookup("#sign-in-again").queryTextInputControl().setText("ein langer Satz"));
        robot.push(KeyCode.ENTER);
        Fx.await(() -> robot.lookup("#person-menu").tryQuery().isPresent());
    }

    @Test
    void signingInOfflineIsSaidOnce() {
        remember();
        open();
        enter("offline");

        Fx.await(() -> robot.lookup("#notice-bar .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("Der Server ist nicht erreichbar.")));
    }

    @Test
    void signingOutComesBackHere() {
        remember();
        open();
        enter("richtig");
        Fx.await(() -> robot.lookup("#person-menu").tryQuery().isPresent());

        robot.clickOn("#person-menu");
        robot.clickOn("Abmelden");

        Fx.await(() ->
                robot.lookup("#sign-in").tryQuery().filter(Node::isVisible).isPresent());
    }

    private void remember() {
        var settings = new Settings(folder);
        settings.put("server", "https://kontor.stadt.example");
        settings.put("signIn.name", "pvogt");
    }

    private void open() {
        Gallery gallery = Fx.call(() -> new Gallery(folder, look, 100));
        Fx.show(() -> gallery.desktop.root(), look, 1024, 640);
    }

    private void enter(String password) {
        Fx.await(() -> robot.lookup("#sign-in-password").query().isFocused());
        robot.write(password);
        robot.push(KeyCode.ENTER);
    }

    private void choose(String password, String again) {
        robot.write(password);
        robot.push(KeyCode.TAB);
        robot.write(again);
        robot.push(KeyCode.ENTER);
    }

    private String message() {
        return robot.lookup("#sign-in-message").queryAs(Label.class).getText();
    }
}
