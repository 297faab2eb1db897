package city.kontor.app.shell;

import city.kontor.app.kit.Focus;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.session.SignIn;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Name and password. The server's address is folded away: it is set once per desktop. */
public final class SignInScreen {
    /**
     * What the desktop remembers between two people.
     *
     * @param server the address used last; empty on the first start, when it is asked for at once
     * @param name who signed in last
     */
    public record Remembered(Optional<String> server, Optional<String> name) {}

    private static final double WIDTH = 360;

    private final Texts texts;
    private final Tasks tasks;
    private final SignIn signIn;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField newPassword = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final TextField server = new TextField();
    private final Label message = new Label();
    private final Button enter = new Button();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final StackPane view;
    private Consumer<SignIn.Result.SignedIn> onSignedIn = result -> {};

    SignInScreen(Texts texts, Tasks tasks, SignIn signIn, Remembered remembered) {
        this.texts = texts.beside(SignInScreen.class);
        this.tasks = tasks;
        this.signIn = signIn;
        name.setText(remembered.name().orElse(""));
        server.setText(remembered.server().orElse(""));
        name.setId("sign-in-name");
        password.setId("sign-in-password");
        newPassword.setId("sign-in-new");
        again.setId("sign-in-again");
        server.setId("sign-in-server");
        message.setId("sign-in-message");
        enter.setId("sign-in-enter");
        // Who chooses a password is who signed in with one that was given out.
        name.textProperty().addListener((property, before, now) -> giveUpChoosing());
        server.textProperty().addListener((property, before, now) -> giveUpChoosing());
        view = new StackPane(card(remembered.server().isEmpty()));
        view.getStyleClass().add("sign-in");
        view.setId("sign-in");
    }

    public Node view() {
        return view;
    }

    void setOnSignedIn(Consumer<SignIn.Result.SignedIn> consumer) {
        onSignedIn = consumer;
    }

    /** The address that was typed. */
    String server() {
        return server.getText().strip();
    }

    /** The name that was typed. */
    String name() {
        return name.getText().strip();
    }

    /** Puts the keyboard where something is missing. */
    void focus() {
        Node first = server.isVisible() && server().isEmpty() ? server : name().isEmpty() ? name : password;
        Focus.to(first);
    }

    private Node card(boolean firstStart) {
        var head = new HBox(12, new Mark(36), Mark.name());
        head.setAlignment(Pos.CENTER_LEFT);
        var title = new Label(texts.get(firstStart ? "signIn.first" : "signIn.title"));
        title.getStyleClass().add("sign-in-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("sign-in-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        message.managedProperty().bind(message.visibleProperty());
        message.setVisible(false);
        enter.setText(texts.get("signIn.enter"));
        enter.getStyleClass().add("accent");
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty()
                .bind(Bindings.createBooleanBinding(
                                () -> !isComplete(),
                                name.textProperty(),
                                password.textProperty(),
                                newPassword.textProperty(),
                                again.textProperty(),
                                choosing,
                                server.textProperty())
                        .or(busy.visibleProperty()));
        enter.setOnAction(event -> tryToSignIn());
        busy.setVisible(false);
        busy.managedProperty().bind(busy.visibleProperty());
        busy.setPrefSize(16, 16);
        busy.setMaxSize(16, 16);
        enter.setGraphic(busy);

        var serverField = field("signIn.server", server);
        server.setPromptText(texts.get("signIn.server.prompt"));
        serverField.setVisible(firstStart);
        serverField.managedProperty().bind(serverField.visibleProperty());
        var showServer = new Hyperlink(texts.get("signIn.server.show"));
        showServer.setVisible(!firstStart);
        showServer.managedProperty().bind(showServer.visibleProperty());
        showServer.setOnAction(event -> {
            serverField.setVisible(true);
            showServer.setVisible(false);
            server.requestFocus();
        });
        var choice = new VBox(12, field("signIn.new", newPassword), field("signIn.again", again));
        choice.visibleProperty().bind(choosing);
        choice.managedProperty().bind(choosing);
        var card = new VBox(
                head,
                title,
                serverField,
                field("signIn.name", name),
                field("signIn.password", password),
                choice,
                message,
                enter,
                showServer);
        card.getStyleClass().add("sign-in-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.setPrefWidth(WIDTH);
        return card;
    }

    private void giveUpChoosing() {
        choosing.set(false);
        newPassword.clear();
        again.clear();
    }

    private boolean isComplete() {
        boolean chosen = !choosing.get()
                || (!newPassword.getText().isEmpty() && newPassword.getText().equals(again.getText()));
        return chosen && !name().isEmpty() && !password.getText().isEmpty() && !server().isEmpty();
    }

    private VBox field(String key, TextField field) {
        var label = new Label(texts.get(key));
        label.setLabelFor(field);
        label.getStyleClass().add("form-label");
        field.setAccessibleText(texts.get(key));
        return new VBox(4, label, field);
    }

    private void tryToSignIn() {
        busy.setVisible(true);
        message.setVisible(false);
        var request = new SignIn.Request(
                server(),
                name(),
                password.getText(),
                choosing.get() ? Optional.of(newPassword.getText()) : Optional.empty());
        tasks.<SignIn.Result>start(texts.get("signIn.title"), progress -> signIn.signIn(request))
                .then(this::answer)
                .onFailure(
                        IOException.class,
                        failure ->
                                say(Tone.DANGER, texts.get("signIn.unreachable", String.valueOf(failure.getMessage()))))
                .atEnd(() -> busy.setVisible(false));
    }

    private void answer(SignIn.Result result) {
        switch (result) {
            case SignIn.Result.SignedIn signedIn -> onSignedIn.accept(signedIn);
            case SignIn.Result.Refused() -> {
                say(Tone.DANGER, texts.get("signIn.refused"));
                giveUpChoosing();
                password.clear();
                password.requestFocus();
            }
            case SignIn.Result.MustChange() -> {
                choosing.set(true);
                say(Tone.INFO, texts.get("signIn.mustChange"));
                newPassword.requestFocus();
            }
            case SignIn.Result.Unfit(String why) -> {
                say(Tone.WARNING, why);
                newPassword.clear();
                again.clear();
                newPassword.requestFocus();
            }
            case SignIn.Result.LockedOut(var until) -> {
                say(
                        Tone.WARNING,
                        until.map(time -> texts.get(
                                        "signIn.lockedOut", texts.formats().time(time)))
                                .orElseGet(() -> texts.get("signIn.locked")));
                password.clear();
            }
            case SignIn.Result.Revoked() -> say(Tone.DANGER, texts.get("signIn.revoked"));
            case SignIn.Result.OfflineUnknown() -> say(Tone.WARNING, texts.get("signIn.offlineUnknown"));
        }
    }

    private void say(Tone tone, String text) {
        message.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        message.getStyleClass().add(tone.styleClass());
        message.setText(text);
        message.setVisible(true);
    }
}
